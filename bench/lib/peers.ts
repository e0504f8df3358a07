import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npmTool, systemTool, type Taken, timed } from './measure.ts';

/** The work that every peer is given: that many pages, each of so many bytes, from one template and a data file a page. */
export interface Work {
  pages: number;
  bytes: number;
  rows: number;
}

/** A site generator that does the same work. */
export interface Peer {
  name: string;
  /** What of a record's page it leaves out. */
  without: string;
  /** Most times as long as it that Holdpoint may take. */
  goal: string;
  /** Prepares a project in a folder, and gives what builds it; undefined where the tool cannot be had. */
  prepare: (folder: string, work: Work) => (() => Taken) | undefined;
}

const WITHOUT = 'it judges nothing, checks no data and draws no cards';

const write = (folder: string, name: string, text: string): void => {
  const file = join(folder, name);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
};

/** Lets a project see the packages of the tool that builds it. */
const linkModules = (tool: string, folder: string): void =>
  symlinkSync(join(dirname(tool), '..'), join(folder, 'node_modules'), 'junction');

interface Data {
  title: string;
  rows: { area: string; item: string; status: string; notes: string }[];
}

const MARKUP =
  '<tr><td class="area"></td><td class="item"></td><td class="s"></td><td class="notes"></td></tr>';

/** One page's data: as much text as makes the page as large as a record's. */
const dataOf = (page: number, { bytes, rows }: Work): Data => {
  const text = Math.max(1, Math.round(bytes / rows) - MARKUP.length - 40);
  return {
    title: `Checkpoint ${page}`,
    rows: Array.from({ length: rows }, (_, row) => ({
      area: `Area ${row % 5}`,
      item: `Item ${row} of ${page}`,
      status: 'ready',
      notes: 'What was found about it. '.repeat(Math.ceil(text / 25)).slice(0, text),
    })),
  };
};

const eachPage = ({ pages }: Work, act: (page: number, id: string) => void): void => {
  for (let page = 1; page <= pages; page += 1) act(page, `p${String(page).padStart(5, '0')}`);
};

/** A whole page of that title around a table. */
const around = (title: string, table: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1>${table}</body></html>`;
const row = (area: string, item: string, status: string, notes: string): string =>
  `<tr><td class="area">${area}</td><td class="item">${item}</td><td class="s">${status}</td><td class="notes">${notes}</td></tr>`;

const hugo: Peer = {
  name: 'Hugo',
  without: WITHOUT,
  goal: '4 at most',
  prepare(folder, work) {
    const tool = systemTool('hugo');
    if (!tool) return undefined;
    write(folder, 'config.toml', 'baseURL = "/"\ntitle = "t"\ndisableKinds = ["taxonomy", "term"]\n');
    const loop = `<table>{{ range .Params.rows }}${row('{{ .area }}', '{{ .item }}', '{{ .status }}', '{{ .notes }}')}{{ end }}</table>`;
    write(folder, 'layouts/_default/single.html', around('{{ .Title }}', loop));
    write(folder, 'layouts/_default/list.html', around('{{ .Title }}', ''));
    eachPage(work, (page, id) =>
      write(folder, `content/${id}.md`, `${JSON.stringify(dataOf(page, work))}\n`),
    );
    return () => timed(folder, tool, '--quiet');
  },
};

const eleventy: Peer = {
  name: 'Eleventy',
  without: WITHOUT,
  goal: '2 at most',
  prepare(folder, work) {
    const tool = npmTool('@11ty/eleventy@3', 'eleventy');
    if (!tool) return undefined;
    const loop = `<table>{% for r in rows %}${row('{{ r.area }}', '{{ r.item }}', '{{ r.status }}', '{{ r.notes }}')}{% endfor %}</table>`;
    write(folder, '_includes/page.njk', around('{{ title }}', loop));
    eachPage(work, (page, id) => {
      const data = JSON.stringify({ ...dataOf(page, work), layout: 'page.njk' });
      write(folder, `${id}.md`, `---json\n${data}\n---\n`);
    });
    return () => timed(folder, tool, '--quiet');
  },
};

const ASTRO_PAGE = `---
import { readFile } from 'node:fs/promises';
export const getStaticPaths = async () =>
  JSON.parse(await readFile('pages.json', 'utf8')).map((id) => ({ params: { id } }));
const { title, rows } = JSON.parse(await readFile(\`data/\${Astro.params.id}.json\`, 'utf8'));
---
${around('{title}', `<table>{rows.map((r) => ${row('{r.area}', '{r.item}', '{r.status}', '{r.notes}')})}</table>`)}
`;

const astro: Peer = {
  name: 'stock astro build',
  without: WITHOUT,
  goal: '0.2 at most',
  prepare(folder, work) {
    const tool = npmTool('astro@7', 'astro');
    if (!tool) return undefined;
    linkModules(tool, folder);
    const ids: string[] = [];
    eachPage(work, (page, id) => {
      ids.push(id);
      write(folder, `data/${id}.json`, JSON.stringify(dataOf(page, work)));
    });
    write(folder, 'pages.json', JSON.stringify(ids));
    write(folder, 'src/pages/[id].astro', ASTRO_PAGE);
    return () => timed(folder, tool, 'build');
  },
};

const vitepress: Peer = {
  name: 'VitePress',
  without: WITHOUT,
  goal: '0.2 at most',
  prepare(folder, work) {
    const tool = npmTool('vitepress@1', 'vitepress');
    if (!tool) return undefined;
    linkModules(tool, folder);
    const cells = row('{{ r.area }}', '{{ r.item }}', '{{ r.status }}', '{{ r.notes }}');
    const loop = cells.replace('<tr>', '<tr v-for="r in $frontmatter.rows">');
    eachPage(work, (page, id) =>
      write(
        folder,
        `${id}.md`,
        `---\n${JSON.stringify(dataOf(page, work))}\n---\n\n<table>${loop}</table>\n`,
      ),
    );
    return () => timed(folder, tool, 'build', '.');
  },
};

/** Generators that render pages of equal bytes and number. */
export const PEERS: readonly Peer[] = [eleventy, hugo, astro, vitepress];

/** Takes away what a peer's build wrote. */
export const forgetBuilt = (folder: string): void => {
  for (const name of ['public', '_site', 'dist', '.vitepress', '.astro', 'resources'])
    rmSync(join(folder, name), { recursive: true, force: true });
};
