const WRITTEN = /^\/(.+)\/([dgimsuvy]*)$/s;

/**
 * The expression that a text stands for: bare (then `m` and `u` hold) or as `/…/flags`, with further flags where
 * given; undefined where it is none.
 */
export const patternOf = (text: string, further = ''): RegExp | undefined => {
  const [, source, flags] = WRITTEN.exec(text) ?? [];
  const all = new Set((flags ?? 'mu') + further);
  try {
    return new RegExp(source ?? text, [...all].join(''));
  } catch {
    return undefined;
  }
};
