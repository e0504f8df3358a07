/** Canonical JSON of a value (RFC 8785): keys by UTF-16 code units, no white space; what JSON leaves out is left out. */
export const canonicalText = (value: unknown): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const inner: unknown = (value as Record<string, unknown>)[key];
    if (inner !== undefined) members.push(`${JSON.stringify(key)}:${canonicalText(inner)}`);
  }
  return `{${members.join(',')}}`;
};
