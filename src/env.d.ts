/// <reference types="astro/client" />

declare module 'holdpoint:paths' {
  /** Folder of the generated data, absolute. */
  export const work: string;
  /** The content folder, absolute. */
  export const content: string;
  /** Path the site is served under, `/` or `/docs/`. */
  export const base: string;
}

declare module 'holdpoint:narratives' {
  /** MDX narratives by `<checkpoint>/<revision>`. */
  export const narratives: Record<
    string,
    () => Promise<{ default: (props: { components?: Record<string, unknown> }) => unknown }>
  >;
}

declare namespace App {
  interface Locals {
    /** The record whose narrative is being rendered: what `<Matrix/>` and its like show. */
    record?: import('./views/record.ts').RecordView;
  }
}
