import type { Code } from '../errors.ts';
import { SUMS } from './pack.ts';

const listed = (sums: Buffer): Map<string, string> | undefined => {
  const lines = sums.toString('utf8').split('\n');
  if (lines.pop() !== '') return undefined;
  const found = new Map<string, string>();
  for (const line of lines) {
    const match = /^([0-9a-f]{64}) {2}(.+)$/.exec(line);
    if (!match?.[1] || !match[2] || found.has(match[2])) return undefined;
    found.set(match[2], `sha256:${match[1]}`);
  }
  return found;
};

/** What is wrong with the files of an archive by its own list of digests. */
export const compareWithSums = (
  digests: ReadonlyMap<string, string>,
  sums: Buffer | undefined,
): [Code, string][] => {
  if (!sums) return [['HP746', `${SUMS} is not in the archive`]];
  const expected = listed(sums);
  if (!expected) return [['HP747', `${SUMS} is not a list of digests`]];
  const found: [Code, string][] = [];
  for (const [path, digest] of digests) {
    if (path === SUMS) continue;
    if (!expected.has(path)) found.push(['HP745', `${path} was added: ${SUMS} does not list it`]);
    else if (expected.get(path) !== digest) found.push(['HP747', `${path} was changed`]);
  }
  for (const path of expected.keys())
    if (!digests.has(path)) found.push(['HP746', `${path} was removed: ${SUMS} lists it`]);
  const order = [...digests.keys()];
  if (order.some((path, at) => at > 0 && path < (order[at - 1] ?? '')))
    found.push(['HP748', 'The files stand in another order than they were written in']);
  return found;
};
