/** Short names of a record's risks on map and register: `R1`, `R2` … in the author's order. */
export const riskNumbers = (risks: readonly { id: string }[]): Map<string, string> =>
  new Map(risks.map(({ id }, index) => [id, `R${index + 1}`]));
