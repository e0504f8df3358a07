import { diff } from './terminal/diff.ts';
import { explanation } from './terminal/explanation.ts';
import { gate } from './terminal/gate.ts';
import { judgement } from './terminal/judgement.ts';
import { reading } from './terminal/reading.ts';
import { verification } from './terminal/verification.ts';

/** What the terminal shows of verdicts, evidence and records. */
export const terminal = { diff, explanation, gate, judgement, reading, verification };
