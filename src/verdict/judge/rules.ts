/** Version of the rules that the engine judges by; raised only when the outcome of some record could change. */
export const RULES: number = 2;
