const LONGEST = 4000;

/** Length of the longest common subsequence from each pair of places on. */
const lengths = (a: readonly string[], b: readonly string[]): Uint32Array[] => {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = rows[i] as Uint32Array;
      const below = rows[i + 1] as Uint32Array;
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return rows;
};

const changed = (a: readonly string[], b: readonly string[]): string[] => {
  if (a.length > LONGEST || b.length > LONGEST)
    return [...a.map((line) => `- ${line}`), ...b.map((line) => `+ ${line}`)];
  const rows = lengths(a, b);
  const out: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      out.push(`  ${a[i]}`);
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && (rows[i + 1]?.[j] ?? 0) >= (rows[i]?.[j + 1] ?? 0))) {
      out.push(`- ${a[i]}`);
      i += 1;
    } else {
      out.push(`+ ${b[j]}`);
      j += 1;
    }
  }
  return out;
};

const AROUND = 2;

/** The lines in which two texts differ, "- " before those of the first and "+ " before those of the second, with two lines around each. */
export const lineDiff = (before: string, after: string): string[] => {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  if (start === a.length && start === b.length) return [];
  const lines = changed(
    a.slice(Math.max(0, start - AROUND), a.length - end),
    b.slice(Math.max(0, start - AROUND), b.length - end),
  );
  const near = (at: number): boolean =>
    lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some((line) => !line.startsWith('  '));
  return lines.flatMap((line, at) => (near(at) ? [line] : near(at - 1) ? ['…'] : []));
};
