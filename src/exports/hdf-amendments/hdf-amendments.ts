import type { Exported, ExportFormat } from '../export-format.ts';
import { jsonText } from '../lib/json-text.ts';

const overridesOf = ({ judgement }: Exported): unknown[] =>
  judgement.items
    .filter(({ status }) => status === 'waived')
    .flatMap(({ id, waivers }) =>
      waivers.map(({ reason, role, on, until }) => ({
        type: 'waiver',
        requirementId: id,
        baselineRef: judgement.checkpoint,
        status: 'notApplicable',
        reason,
        appliedBy: { type: 'simple', identifier: role },
        appliedAt: on === undefined ? judgement.asOf : `${on}T00:00:00Z`,
        expiresAt: `${until}T23:59:59Z`,
      })),
    );

const write = (exported: Exported): string | null => {
  const overrides = overridesOf(exported);
  const { judgement, tool } = exported;
  if (overrides.length === 0) return null;
  return jsonText({
    name: `Waivers of ${judgement.checkpoint}@${judgement.revision}`,
    generator: tool,
    overrides,
  });
};

/** Waivers as HDF 3 amendments. Source: mitre/hdf-libs, hdf-amendments.schema.json. */
export const hdfAmendments: ExportFormat = {
  id: 'hdf-amendments',
  title: 'HDF 3 amendments',
  readers: ['Heimdall', 'SAF CLI'],
  says: [
    'One amendment for each waiver of an item that is waived as a whole, with its reason, role and last day; a waiver that accepts only part of what fails is left out.',
    'An amendment makes its requirement not applicable, never passed; one whose waiver names no day is dated as of the judgement.',
  ],
  specification: 'https://mitre.github.io/hdf-libs/schemas/',
  needs: 'a waived item',
  write,
};
