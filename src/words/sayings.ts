/** How each kind of a reason is said; total, so that a new kind is said or does not compile. */
export type Sayings<Reason extends { kind: string }> = {
  readonly [Kind in Reason['kind']]: (reason: Extract<Reason, { kind: Kind }>) => string;
};

/** Makes the function that says a reason by a table of its kinds. */
export const sayer =
  <Reason extends { kind: string }>(sayings: Sayings<Reason>) =>
  (reason: Reason): string =>
    (sayings[reason.kind as Reason['kind']] as (reason: Reason) => string)(reason);
