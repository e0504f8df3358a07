// Draws static charts of many decisions and many risks: time each, and bytes.
import { drawRiskMap } from '../src/charts/risk-map.ts';
import { drawStacked } from '../src/charts/stacked.ts';
import { toReadiness } from '../src/views/readiness.ts';
import { revisions } from '../tests/charts/subjects.ts';

const ROUNDS = 500;

const points = Array.from({ length: 300 }, (_, at) => ({
  number: `R${at + 1}`,
  title: `Risk ${at}`,
  at: { likelihood: 1 + (at % 5), impact: 1 + ((at * 3) % 5) },
  was: at % 2 === 0 ? { likelihood: 5, impact: 5 } : null,
  open: at % 3 === 0,
}));
const readiness = toReadiness(revisions(300));

const draw = (what: string, work: () => string): void => {
  for (let round = 0; round < ROUNDS; round++) work();
  const before = process.cpuUsage();
  let bytes = 0;
  for (let round = 0; round < ROUNDS; round++) bytes = Buffer.byteLength(work());
  const ms = process.cpuUsage(before).user / 1000 / ROUNDS;
  console.log(
    `  ${what.padEnd(34)} ${ms.toFixed(3)} ms of processor, ${(bytes / 1024).toFixed(1)} KB (goals 1 ms, 15 KB at most)`,
  );
};

draw('readiness of 300 decisions', () => drawStacked(readiness));
draw('map of 300 risks', () => drawRiskMap({ title: 'Risks', points }, 'map'));
