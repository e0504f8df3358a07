import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A part of the source whose tests are weighed, and the least part of its mutants, in %, that they have to find out. */
interface Room {
  mutate: string[];
  tests: string[];
  least: number;
}

/** The rooms by name; `npm run mutation` goes through them in this order. */
export const ROOMS: Readonly<Record<string, Room>> = {
  engine: {
    mutate: ['src/verdict/**/*.ts'],
    tests: ['tests/{verdict,criterion}/**/*.test.ts'],
    least: 95,
  },
  criterion: {
    mutate: ['src/criterion/**/*.ts'],
    tests: ['tests/{verdict,criterion}/**/*.test.ts'],
    least: 95,
  },
  views: {
    mutate: ['src/views/**/*.ts'],
    tests: ['tests/views/**/*.test.ts'],
    least: 60,
  },
  words: {
    mutate: ['src/words/*.ts', 'src/words/en/**/*.ts'],
    tests: ['tests/views/**/*.test.ts', 'tests/reasons.test.ts', 'tests/verdict/told.test.ts'],
    least: 35,
  },
  prose: {
    mutate: ['src/checkpoint/paper/**/*.ts'],
    tests: [
      'tests/checkpoint/{documents,doubt*,held-lines,imported,prose,prose-cases,reading,restricts,says-something,write}.test.ts',
    ],
    least: 50,
  },
};

const GENERATED = /verdict\/(clears|diff|doubt|explain|gate|monotone|reference|rules)\.test\.ts$/;

/** Examples before generated cases: a mutant that an example tells apart costs no property. */
class ExamplesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isGenerated = ({ moduleId }: TestSpecification): number => Number(GENERATED.test(moduleId));
    return [...files].sort((a, b) => isGenerated(a) - isGenerated(b));
  }
}

/** What mutation testing runs: the tests of the room in `HOLDPOINT_ROOM`, without the sites that others share. */
export default defineConfig({
  test: {
    include: ROOMS[process.env['HOLDPOINT_ROOM'] ?? 'engine']?.tests ?? [],
    isolate: false,
    sequence: { sequencer: ExamplesFirst },
    testTimeout: 300_000,
  },
});
