import { readFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

/** One MDX narrative: the revision it belongs to and its file, absolute. */
export interface Narrative {
  /** `<checkpoint>/<revision>`. */
  id: string;
  file: string;
}

type Plugin = NonNullable<
  NonNullable<Parameters<typeof import('astro').build>[0]['vite']>['plugins']
>[number];

interface Resolver {
  resolve: (source: string, importer: string, options: { skipSelf: boolean }) => Promise<unknown>;
}

const FRONT_MATTER = /^\uFEFF?---[^\S\n]*\r?\n[\s\S]*?\r?\n---[^\S\n]*(?=\r?\n|$)/;

/** What pages must know of the build they stand in. */
export interface Paths {
  /** Folder of the generated data, absolute. */
  work: string;
  /** The content folder, absolute. */
  content: string;
  /** Path the site is served under, `/` or `/docs/`. Astro's own BASE_URL gives way to an environment variable. */
  base: string;
}

const modulesOf = (paths: Paths, narratives: readonly Narrative[]): Record<string, string> => ({
  'holdpoint:paths': Object.entries(paths)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n'),
  'holdpoint:narratives': `export const narratives = {\n${narratives
    .map(({ id, file }) => `  ${JSON.stringify(id)}: () => import(${JSON.stringify(file)}),`)
    .join('\n')}\n};`,
});

/** Gives pages the folders of this build and the MDX narratives, wherever the content folder lies. */
export const holdpointModules = (
  paths: Paths,
  narratives: readonly Narrative[],
  /** A file of this package: what content imports by name is looked up from here. */
  anchorFile: string,
  /** The module that brings charts to life, absolute. */
  lazyCharts: string,
): AstroIntegration => {
  const modules = modulesOf(paths, narratives);
  const files = new Set(narratives.map(({ file }) => file));
  const plugin = {
    name: 'holdpoint:modules',
    enforce: 'pre' as const,
    async resolveId(this: Resolver, source: string, importer?: string) {
      if (source in modules) return `\0${source}`;
      // A content folder has no node_modules of its own: what a narrative compiles to is found from here.
      if (importer && files.has(importer) && /^[a-z@]/i.test(source))
        return this.resolve(source, anchorFile, { skipSelf: true });
      return undefined;
    },
    async load(id: string) {
      if (id.startsWith('\0holdpoint:')) return modules[id.slice(1)];
      if (!files.has(id)) return undefined;
      const text = await readFile(id, 'utf8');
      return text.replace(FRONT_MATTER, (block) => block.replace(/[^\n]/g, ''));
    },
  };
  return {
    name: 'holdpoint',
    hooks: {
      'astro:config:setup': ({ updateConfig, injectScript }) => {
        injectScript('page', `import ${JSON.stringify(lazyCharts)};`);
        updateConfig({ vite: { plugins: [plugin as unknown as Plugin] } });
      },
    },
  };
};
