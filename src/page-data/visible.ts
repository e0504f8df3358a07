const ACTING = /[\p{Cc}\p{Bidi_Control}]/gu;
// Tab and line feed lay text out, and ESC begins the colours that captured output is shown in.
const KEPT: ReadonlySet<string> = new Set(['\t', '\n', '\r', '\u001b']);

const codePoint = (each: string): string =>
  `[U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** Text with control and direction characters shown as code points, so that none of them acts. */
export const visibleText = (text: string): string =>
  text.replace(ACTING, (each) => (KEPT.has(each) ? each : codePoint(each)));

/** The same value with every string in it made visible, however deep. */
export const visible = <Value>(value: Value): Value => {
  if (typeof value === 'string') return visibleText(value) as Value;
  if (Array.isArray(value)) return value.map(visible) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visible(inner)])) as Value;
};
