import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

/** One place where an expression matches. */
export interface Match {
  /** All that it matched. */
  whole: string;
  /** What its first group matched. */
  group: string | undefined;
}

/** What a thread is asked, and what it answers. */
export interface Search {
  pattern: RegExp;
  text: string;
}
export type Answer = { found: Match[] } | { fault: string };

/** An expression that had not ended when its time was up. */
export class SearchStopped extends Error {
  readonly pattern: string;
  constructor({ source }: RegExp) {
    super(source);
    this.name = 'SearchStopped';
    this.pattern = source;
  }
}

const idle: Worker[] = [];

const threadFile = (): URL => new URL(`./search-worker${extname(import.meta.url)}`, import.meta.url);

const thread = (): Worker => {
  const free = idle.pop();
  if (free) return free;
  const started = new Worker(threadFile());
  started.unref();
  return started;
};

/**
 * Where an expression from content matches in a text: every place with the flag `g`, else the first. It runs in a
 * thread that is ended with the signal, because an expression may take for ever. Rejects with `SearchStopped` then,
 * and with an error where the thread could not answer.
 */
export const search = (pattern: RegExp, text: string, signal: AbortSignal): Promise<Match[]> => {
  if (signal.aborted) return Promise.reject(new SearchStopped(pattern));
  const { promise, resolve, reject } = Promise.withResolvers<Match[]>();
  const worker = thread();
  const stop = (): void => {
    void worker.terminate();
    reject(new SearchStopped(pattern));
  };
  const onMessage = (answer: Answer): void => {
    if ('found' in answer) resolve(answer.found);
    else reject(new Error(answer.fault));
    idle.push(worker);
  };
  signal.addEventListener('abort', stop, { once: true });
  worker.once('message', onMessage);
  worker.once('error', reject);
  worker.ref();
  worker.postMessage({ pattern, text } satisfies Search);
  return promise.finally(() => {
    signal.removeEventListener('abort', stop);
    worker.off('message', onMessage);
    worker.off('error', reject);
    worker.unref();
  });
};
