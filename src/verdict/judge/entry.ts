/** An entry of a list at a position that was taken from it, so that it is there. */
export const entry = <T>(list: readonly T[], at: number): T => list[at] as T;
