import { z } from 'zod';
import type { Revision } from '../schemas/checkpoint.ts';
import type { Run } from '../schemas/evidence.ts';
import type { Forecast } from '../schemas/forecast.ts';
import type { Finding, JudgedRisk, Judgement } from '../schemas/judgement.ts';
import type { Probe } from '../schemas/probe.ts';
import type { Told } from '../schemas/reason.ts';
import type { RiskLevel, RiskState, Score } from '../schemas/risk.ts';
import type { Status } from '../schemas/status.ts';
import type { LaneVerdict, Verdict } from '../schemas/verdict.ts';
import type { Beside } from './beside.ts';
import type { ShownChange } from './change-group.ts';

/** What changed since the decision before, and where it is told in full. */
export interface SinceData {
  /** The summary's id of the revision before: `cp3/r1`. */
  from: string;
  /** `verdict go to partial go, 2 new lanes held`. */
  line: string;
  /** Address of the comparison below `diff/`. */
  diff: string;
}

/** What lists, boards and trends show of a revision: small, one entry a revision in the collection. */
export interface Summary {
  /** `<checkpoint>/<revision>`. */
  id: string;
  checkpoint: string;
  /** `r1`, `r2` … or `open`. */
  revision: string;
  title: string;
  subtitle: string | null;
  /** The standing verdict, which is the one shown. */
  verdict: Verdict;
  computed: Verdict;
  beside: Beside;
  decided: boolean;
  /** When it was decided, as written; null while open. */
  date: string | null;
  due: string | null;
  redecideBy: string | null;
  /** The moment it was judged at, ISO instant. */
  asOf: string;
  /** One sentence: what may proceed, what waits and for what. */
  sentence: string;
  qualifier: string | null;
  lanes: { id: string; title: string; verdict: LaneVerdict; attested: boolean }[];
  /** In source order. */
  items: { id: string; title: string; area: string; status: Status }[];
  risks: {
    id: string;
    title: string;
    level: RiskLevel;
    state: RiskState;
    holds: boolean;
    owner: string | null;
  }[];
  rootCauses: { id: string; title: string; status: string }[];
  coverage: Judgement['coverage'];
  conflicts: number;
  stale: number;
  freshUntil: string | null;
  /** What ends after the moment, soonest first; at most `ENDS`. */
  ends: End[];
  hypothetical: boolean;
  agrees: boolean;
  /** What it rests on where it was judged at a moment ahead; null otherwise. */
  forecast: Forecast | null;
  /** What evidence recorded since the decision says against it. */
  contradicted: { item: string; title: string; probe: string; ranAt: string }[];
  /** Since the revision before of this checkpoint, else since the last decision; null for the first. */
  since: SinceData | null;
  /** Of the record once it is frozen, of the judgement before. */
  digest: string;
}

/** Something that counts until a moment: evidence, a claim, a waiver, an accepted risk. */
export interface End {
  kind: 'evidence' | 'claim' | 'waiver' | 'risk';
  id: string;
  title: string;
  /** ISO instant. */
  until: string;
  /** It ends within the time the programme announces. */
  soon: boolean;
}
export type DeclaredVerdict = Exclude<Verdict, 'OPEN'>;
export type { RiskLevel };

/** One run that the page shows, and the file its captured output stands in, relative to the content folder. */
export interface ShownRun {
  run: Run;
  file: string;
}

/** Everything one record page shows, read when that page renders. */
export interface RecordData {
  revision: Revision;
  judgement: Told<Judgement>;
  /** Why each root cause that is an item stands as it does, down to its evidence, by its id. */
  because: Record<string, string>;
  summary: Summary;
  /** Probes that the items name, by id. */
  probes: Record<string, Probe>;
  /** The run each finding reads, by probe id. */
  runs: Record<string, ShownRun>;
  /** How often each probe ran up to the moment. */
  runCounts: Record<string, number>;
  /** Sanitised HTML of the author's Markdown, by `item:<id>`, `lane:<id>`, `risk:<id>`, `step:<n>` … */
  html: Record<string, string>;
  /** The programme the record belongs to, and what made its page. */
  programme: SiteName;
  /** What changed since the revision before it, worse first. */
  changes: ShownChange[];
  /** How old evidence may be where its probe does not say. */
  maxAge: string | null;
  /** Digest of the checkpoint's source as canonical JSON. */
  sourceDigest: string;
  /** What the ledger keeps of it; null while it is not frozen. */
  frozen: {
    /** SHA-256 of the exact bytes of its file. */
    digest: string;
    /** As one would type it beside the content folder. */
    file: string;
    /** Digest of the record before it. */
    previous: string | null;
    /** What froze it. */
    tool: string;
  } | null;
}

/** What is left of a record whose content is gone. */
export const WithdrawnDataSchema = z.strictObject({
  /** `<checkpoint>/<revision>`. */
  id: z.string(),
  checkpoint: z.string(),
  revision: z.string(),
  digest: z.string(),
  reason: z.string(),
  role: z.string(),
  /** The day it was withdrawn. */
  on: z.string(),
});
export type WithdrawnData = z.infer<typeof WithdrawnDataSchema>;

/** What every page says of the site. */
export type SiteName = Pick<SiteData, 'name' | 'tool'>;

/** What lists need to know of the site. */
export const SiteDataSchema = z.strictObject({
  /** The programme's name. */
  name: z.string(),
  /** `holdpoint 0.1.0`. */
  tool: z.string(),
  /** The language that its pages are told in. */
  language: z.string(),
  /** Checkpoint ids in programme order. */
  checkpoints: z.array(z.string()),
});
export type SiteData = z.infer<typeof SiteDataSchema>;

/** One recorded run of a probe: what it says by itself, and where its file lies in the site. */
interface ProbeRun extends ShownRun {
  status: Status;
  /** Site-relative address of the evidence file. */
  raw: string;
}

/** One probe as its own page and the list of evidence show it. */
export interface ProbeData {
  probe: Probe;
  /** Every recorded run, newest first. */
  runs: ProbeRun[];
  /** How old its evidence may be, milliseconds; null without a limit. */
  limitMs: number | null;
  /** Where it counts: one entry a revision that names it, newest first. */
  used: {
    checkpoint: string;
    revision: string;
    decided: boolean;
    /** The moment it was judged at. */
    asOf: string;
    status: Status;
    reason: string;
    stale: boolean;
    freshUntil: string | null;
    /** Digest of the run it reads, and every criterion that it was judged by. */
    evidence: string | null;
    criteria: Told<Finding['criteria']>;
    items: string[];
  }[];
}

/** One risk through the revisions that name it. */
export interface RiskData {
  id: string;
  /** In the order of the decisions. */
  history: {
    checkpoint: string;
    revision: string;
    decided: boolean;
    date: string | null;
    asOf: string;
    risk: Told<JudgedRisk>;
    /** Items it names, and whether each still keeps it open. */
    items: { id: string; title: string; holds: boolean }[];
    before: Score | null;
    after: Score | null;
    owner: string | null;
    until: string | null;
    /** Sanitised HTML. */
    notes: string | null;
  }[];
}
