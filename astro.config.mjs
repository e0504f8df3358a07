import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, passthroughImageService } from 'astro/config';

const fileOf = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Compiles the site into a bundle that the tool loads, feeds and asks for pages. */
const renderer = {
  name: 'holdpoint',
  hooks: {
    'astro:config:setup': ({ addRenderer, injectScript }) => {
      // Narratives in MDX are compiled when they are rendered; only what renders them belongs to the bundle.
      addRenderer({ name: 'astro:jsx', serverEntrypoint: '@astrojs/mdx/server.js' });
      injectScript('page', `import ${JSON.stringify(fileOf('src/charts/lazy.ts'))};`);
    },
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'holdpoint',
        entrypointResolution: 'auto',
        serverEntrypoint: fileOf('src/renderer/entry.ts'),
        supportedAstroFeatures: { serverOutput: 'stable' },
      }),
  },
};

export default defineConfig({
  output: 'server',
  outDir: './build/compiled',
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { assets: '_hp', format: 'directory', inlineStylesheets: 'never' },
  adapter: renderer,
  image: { service: passthroughImageService() },
  vite: {
    cacheDir: './.cache/vite',
    // One bundle serves any base: a style names its fonts from where it lies itself, beside them.
    experimental: {
      renderBuiltUrl: (file, { hostType }) => (hostType === 'css' ? basename(file) : undefined),
    },
    build: { assetsInlineLimit: 0, modulePreload: false },
    ssr: { noExternal: true, external: ['@mdx-js/mdx', 'remark-gfm'] },
  },
});
