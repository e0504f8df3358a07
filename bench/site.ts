// Builds sites: 1000 records against other generators, one more against one alone, and what a page costs.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure, type Row, ratio, timed } from './lib/measure.ts';
import { forgetBuilt, PEERS } from './lib/peers.ts';

const PAGES = Number(process.env.HOLDPOINT_BENCH_PAGES ?? 200);
const ROWS = 30;
const HOLDPOINT = fileURLToPath(new URL('../scripts/holdpoint.mjs', import.meta.url));
const ME = fileURLToPath(import.meta.url);
const FIRST = Date.UTC(2020, 0, 1);
const DAY_MS = 86_400_000;

const WORDS = ['ready', 'partial', 'missing'];
const numbers = Array.from({ length: ROWS }, (_, index) => index + 1);
const id = (page: number): string => `cp${String(page).padStart(5, '0')}`;

const checkpoint = (page: number): string => `---
title: Checkpoint ${page}
verdict: NO-GO
date: ${new Date(FIRST + page * DAY_MS).toISOString().slice(0, 10)}
items:
${numbers.map((row) => `  - { id: ${id(page)}-${row}, area: Area ${row % 5}, title: Item ${row} of ${page}, claim: { status: ${WORDS[row % 3]} }, notes: What was found about item ${row}. }`).join('\n')}
lanes:
  - { id: release, title: Release, needs: [${id(page)}-1] }
---

Why it was decided so.
`;

const writePages = (folder: string, text: (page: number) => string, from: number, to: number): void => {
  mkdirSync(folder, { recursive: true });
  for (let page = from; page <= to; page++) writeFileSync(join(folder, `${id(page)}.md`), text(page));
};

const PLAIN = 'plain';

const inChild = (folder: string, pages: number): void => {
  for (let page = 1; page <= pages; page++) {
    const rows = numbers.map(
      (row) =>
        `<tr><td>Area ${row % 5}</td><td>Item ${row} of ${page}</td><td>${WORDS[row % 3]}</td><td>${'What was found about it. '.repeat(8)}</td></tr>`,
    );
    mkdirSync(join(folder, id(page)), { recursive: true });
    writeFileSync(
      join(folder, id(page), 'index.html'),
      `<!doctype html><title>${page}</title><table>${rows.join('')}</table>`,
    );
  }
};

/** How many pages stand in a folder, and how large they are on average. */
const pagesIn = (folder: string): { pages: number; bytes: number } => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  return { pages: files.length, bytes: bytes / files.length };
};

const others = (folder: string, ours: Row, site: string): void => {
  const work = { ...pagesIn(site), rows: ROWS };
  console.log(
    `  peers render ${work.pages} pages of ${(work.bytes / 1024).toFixed(1)} KB each, from a template and data`,
  );
  for (const peer of PEERS) {
    const here = join(folder, peer.name.replaceAll(' ', '-'));
    mkdirSync(here);
    const build = peer.prepare(here, work);
    if (!build) continue;
    ratio(
      ours,
      measure(peer.name, build, () => forgetBuilt(here)),
      peer.goal,
    );
    console.log(`    ${peer.name}: ${peer.without}`);
  }
};

const main = (): void => {
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-bench-'));
  const contentOf = (name: string): string => join(folder, name, 'readiness', 'checkpoints');
  const build = (name: string) => timed(join(folder, name), process.execPath, HOLDPOINT, 'build');
  const forget = (name: string) => () =>
    rmSync(join(folder, name, '.holdpoint'), { recursive: true, force: true });
  try {
    writePages(contentOf('one'), checkpoint, 1, 1);
    writePages(contentOf('many'), checkpoint, 1, PAGES);
    const one = measure('Holdpoint: one record', () => build('one'), forget('one'));
    measure(`Holdpoint: ${PAGES} records`, () => build('many'), forget('many'));
    // A share card takes as long as several pages, and is drawn once: the same again with the cards kept.
    const pagesOnly = () =>
      rmSync(join(folder, 'many', '.holdpoint', 'site', 'files'), { recursive: true, force: true });
    const drawn = measure(`Holdpoint: ${PAGES} records, cards drawn before`, () => build('many'), pagesOnly);
    let page = PAGES;
    const more = measure(
      `Holdpoint: one more than ${PAGES}`,
      () => build('many'),
      () => {
        page += 1;
        writePages(contentOf('many'), checkpoint, page, page);
      },
    );
    ratio(more, one, '1.2 at most');
    const plain = measure(`plain Node: ${PAGES} pages`, () =>
      timed(folder, process.execPath, ME, join(folder, PLAIN), String(PAGES)),
    );
    const still = measure('plain Node: one page', () =>
      timed(folder, process.execPath, ME, join(folder, PLAIN), '1'),
    );
    const each = (row: Row, base: Row, pages: number): number =>
      ((row.seconds - base.seconds) * 1000) / pages;
    // A record has its page, its bare address where it is the newest, and a comparison with the decision before it.
    const ours = each(drawn, one, 3 * (PAGES - 1));
    const theirs = each(plain, still, PAGES - 1);
    console.log(
      `  a page costs ${ours.toFixed(2)} ms, in plain Node ${theirs.toFixed(2)} ms: ${(ours / theirs).toFixed(1)} (goal 8 at most)`,
    );
    others(folder, drawn, join(folder, 'many', 'readiness-site'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const [target, pages] = process.argv.slice(2);
if (target !== undefined && pages !== undefined) inChild(target, Number(pages));
else main();
