// A thread of its own that answers each view with its card.
import { parentPort } from 'node:worker_threads';
import type { CardView } from '../views/card.ts';
import { drawCard } from './card.ts';

parentPort?.on('message', async (view: CardView) => {
  try {
    parentPort?.postMessage({ drawn: await drawCard(view) });
  } catch (error) {
    parentPort?.postMessage({ fault: String(error) });
  }
});
