import { Stryker } from '@stryker-mutator/core';
import { ROOMS } from './mutation.config.ts';

/** Scores one room, or some of its files; the process ends with 1 where the score is below the room's least. */
const score = async (name: string, files: readonly string[]): Promise<void> => {
  const room = ROOMS[name];
  if (!room) throw new Error(`There is no room ${name}; there are ${Object.keys(ROOMS).join(', ')}`);
  process.env['HOLDPOINT_ROOM'] = name;
  await new Stryker({
    mutate: files.length > 0 ? [...files] : room.mutate,
    thresholds: { high: room.least, low: room.least, break: files.length > 0 ? null : room.least },
    incrementalFile: `.cache/mutation/${name}.json`,
    jsonReporter: { fileName: `.cache/mutation/${name}-report.json` },
  }).runMutationTest();
};

process.env['HOLDPOINT_RUNS'] ??= '10';
const asked = process.argv.slice(2);
const files = asked.filter((each) => each.includes('/'));
const names = asked.filter((each) => !each.includes('/'));
for (const name of names.length > 0 ? names : Object.keys(ROOMS)) await score(name, files);
