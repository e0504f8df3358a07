import { badUsage } from './act.ts';

/** The path that `--base` names, with a slash at both ends. Throws InputError where it is none. */
export const baseOf = (text: string): string => {
  const parts = text.split('/').filter(Boolean);
  if (parts.every((part) => /^[\w.~-]+$/.test(part) && part !== '..' && part !== '.'))
    return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
  throw badUsage(`--base ${text} is not a path`, 'write the path the site is served under, such as /docs/');
};

/** The address that `--site` names; undefined when none was given. Throws InputError where it is none. */
export const siteOf = (text: string | undefined): string | undefined => {
  if (text === undefined) return undefined;
  const address = URL.parse(text);
  if (address && /^https?:$/.test(address.protocol)) return address.href;
  throw badUsage(`--site ${text} is not an address`, 'write it like this: --site https://example.org');
};
