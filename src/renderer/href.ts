import { shown } from './shown.ts';

/** A site-relative address under the base the site is served from, as the build was told it. */
export const href = (path: string): string => `${shown().base}${path}`;

/** The address of a file that the bundle made, which it knows by its address in a site served under `/`. */
export const asset = (path: string): string => href(path.replace(/^\//, ''));
