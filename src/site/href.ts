import { base } from 'holdpoint:paths';

/** A site-relative address under the base the site is served from, as the build was told it. */
export const href = (path: string): string => `${base}${path}`;
