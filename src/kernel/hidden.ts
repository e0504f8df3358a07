/**
 * What acts on text without being seen: control characters, what turns its direction, ends its lines or hides in it.
 * Joiners are none of it: scripts and emoji are written with them.
 */
const HIDDEN =
  /[\p{Cc}\p{Bidi_Control}\u00ad\u180e\u200b\u2028\u2029\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Text with every hidden character written out, `[U+202E]`, but for those that are `kept`. */
export const showHidden = (text: string, kept = '\t\n'): string =>
  text.replace(HIDDEN, (each) =>
    kept.includes(each)
      ? each
      : `[U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  );
