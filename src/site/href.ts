/** A site-relative address under the base the site is served from. */
export const href = (path: string): string => {
  const base = import.meta.env.BASE_URL;
  return `${base.endsWith('/') ? base : `${base}/`}${path}`;
};
