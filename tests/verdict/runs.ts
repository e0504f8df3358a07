import fc from 'fast-check';

/** The seed of every generated case; `HOLDPOINT_SEED` tries another one. */
export const seed = Number(process.env['HOLDPOINT_SEED'] ?? 20251221);

/** How many cases are generated for a property: 1,000, or as many as `HOLDPOINT_RUNS` asks for. */
export const numRuns = Number(process.env['HOLDPOINT_RUNS'] ?? 1000);

/** What stands behind the name of a property test, so that every report names its seed. */
export const told = `(${numRuns} cases, seed ${seed})`;

/** Asserts that a predicate holds for every generated value; of few cases, the one that fails is told as it came. */
export const forAll = <T>(values: fc.Arbitrary<T>, holds: (value: T) => void): void => {
  fc.assert(fc.property(values, holds), { seed, numRuns, endOnFailure: numRuns < 100 });
};
