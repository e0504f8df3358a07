import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

// For editors and `astro check`; `buildSite` in src/site/ passes its own configuration.
export default defineConfig({ integrations: [mdx({ extendMarkdownConfig: false, syntaxHighlight: false })] });
