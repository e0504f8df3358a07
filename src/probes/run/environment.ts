const ALWAYS = ['PATH', 'HOME', 'LANG', 'TMPDIR'] as const;

/** The part of an environment that a process may see: PATH, HOME, LANG, TMPDIR and what its probe names. */
export const allowedEnvironment = (
  environment: Readonly<Record<string, string | undefined>>,
  named: readonly string[],
): Record<string, string> => {
  const allowed: Record<string, string> = {};
  for (const name of [...ALWAYS, ...named]) {
    const value = environment[name];
    if (value !== undefined) allowed[name] = value;
  }
  return allowed;
};
