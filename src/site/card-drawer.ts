import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CardView } from '../views/card.ts';

/** Draws cards beside what the process does meanwhile, several at once where there are processors for it. */
export interface CardDrawer {
  draw: (view: CardView) => Promise<Uint8Array>;
  /** Ends the threads; what is still being drawn is given up. */
  close: () => Promise<void>;
}

type Answer = { drawn: Uint8Array } | { fault: string };

interface Job {
  view: CardView;
  resolve: (drawn: Uint8Array) => void;
  reject: (error: Error) => void;
}

/** A thread holds fonts and a layout engine of its own, some 100 MB. */
const MOST = 4;

const threadFile = (): URL => new URL(`./card-worker${extname(import.meta.url)}`, import.meta.url);

/** Opens a drawer; its first thread starts with the first card, so that a build with nothing to draw loads nothing. */
export const openDrawer = (): CardDrawer => {
  const most = Math.max(1, Math.min(MOST, availableParallelism() - 1));
  const waiting: Job[] = [];
  const threads = new Set<Worker>();
  const idle: Worker[] = [];
  const working = new Map<Worker, Job>();

  const next = (thread: Worker): void => {
    const job = waiting.shift();
    if (!job) {
      idle.push(thread);
      return;
    }
    working.set(thread, job);
    thread.postMessage(job.view);
  };
  const start = (): void => {
    const thread = new Worker(threadFile());
    threads.add(thread);
    thread.on('message', (answer: Answer) => {
      const job = working.get(thread);
      if ('drawn' in answer) job?.resolve(answer.drawn);
      else job?.reject(new Error(answer.fault));
      next(thread);
    });
    thread.on('error', (error) => {
      threads.delete(thread);
      working.get(thread)?.reject(error instanceof Error ? error : new Error(String(error)));
      for (const { reject } of waiting.splice(0)) reject(new Error('A thread that draws cards ended'));
    });
    next(thread);
  };
  return {
    draw: (view) =>
      new Promise((resolve, reject) => {
        waiting.push({ view, resolve, reject });
        const free = idle.pop();
        if (free) next(free);
        else if (threads.size < most) start();
      }),
    async close() {
      await Promise.all([...threads].map((thread) => thread.terminate()));
    },
  };
};
