import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const GENERATED = /(clears|diff|doubt|explain|gate|monotone|reference|rules)\.test\.ts$/;

/** Examples before generated cases: a mutant that an example tells apart costs no property. */
class ExamplesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isGenerated = ({ moduleId }: TestSpecification): number => Number(GENERATED.test(moduleId));
    return [...files].sort((a, b) => isGenerated(a) - isGenerated(b));
  }
}

/** What mutation testing runs: the tests of the verdict and of criteria alone, without the sites that others share. */
export default defineConfig({
  test: {
    include: ['tests/{verdict,criterion}/**/*.test.ts'],
    isolate: false,
    sequence: { sequencer: ExamplesFirst },
    testTimeout: 300_000,
  },
});
