import type { en } from './en/words.ts';

/** The same shape with any text in place of the English one. */
type Anew<Text> = Text extends string
  ? string
  : Text extends (...args: infer Args) => infer Said
    ? (...args: Args) => Anew<Said>
    : Text extends object
      ? { readonly [Key in keyof Text]: Anew<Text[Key]> }
      : Text;

/** What a language has to say; one that lacks a text of the English does not compile. */
export type Words = Anew<typeof en>;
