import { showHidden } from '../kernel/hidden.ts';

// Tab and line ends lay text out, and ESC begins the colours that captured output is shown in.
const KEPT = '\t\n\r\u001b';

/** The same value with the hidden characters of every string in it shown as code points, however deep. */
export const visible = <Value>(value: Value): Value => {
  if (typeof value === 'string') return showHidden(value, KEPT) as Value;
  if (Array.isArray(value)) return value.map(visible) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visible(inner)])) as Value;
};
