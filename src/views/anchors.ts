// Ids join their parts by single separators and hold no capitals, so neither form below can meet another.
const safe = (id: string): string => id.replaceAll('.', '--');

/** The anchor of an item on its record page: its id, made fit for an HTML id. */
export const itemAnchor = (id: string): string => (/^\d/.test(id) ? `Item-${safe(id)}` : safe(id));

/** The anchor of a lane, risk, probe or area on a page. */
export const anchor = (kind: 'Lane' | 'Risk' | 'Probe', id: string): string => `${kind}-${safe(id)}`;

/** The anchor of one recorded run on its probe's page. */
export const runAnchor = (digest: string): string =>
  `Run-${digest.slice('sha256:'.length, 'sha256:'.length + 12)}`;

/** Site-relative address of a record page: `cp3/r1/`. */
export const recordPath = (summary: { checkpoint: string; revision: string }): string =>
  `${summary.checkpoint}/${summary.revision}/`;

/** Where a root cause is explained on its record page: the anchor of an item, risk or lane, or of what was not understood. */
export const causeAnchor = (id: string): string => {
  if (id.startsWith('risk:')) return anchor('Risk', id.slice(5));
  if (id.startsWith('lane:')) return anchor('Lane', id.slice(5));
  return id.startsWith('read:') ? 'Record' : itemAnchor(id);
};
