// A thread of its own that answers each view with its card.
import { parentPort } from 'node:worker_threads';
import type { CardView } from '../views/card.ts';
import { drawCard } from './draw-card.ts';

parentPort?.on('message', (view: CardView) => {
  try {
    parentPort?.postMessage({ drawn: drawCard(view) });
  } catch (error) {
    parentPort?.postMessage({ fault: String(error) });
  }
});
