// Braille's blank pattern and letters that fonts draw as nothing are no white space to Unicode.
const UNSEEN = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{C}\p{M}\u2800]/gu;

/** Says whether anything of a text can be seen: not where it is blank, or made of characters that show nothing. */
export const saysSomething = (text: string): boolean => text.replace(UNSEEN, '') !== '';
