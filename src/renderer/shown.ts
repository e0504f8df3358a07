import { AsyncLocalStorage } from 'node:async_hooks';
import type { Shown } from './source.ts';

const current = new AsyncLocalStorage<Shown>();

/** What the page being rendered is made from, and where its site is served. Throws where no page is being rendered. */
export const shown = (): Shown => {
  const value = current.getStore();
  if (value === undefined) throw new Error('No page is being rendered');
  return value;
};

/** Does something, for all of which `shown` gives the same. */
export const showing = <Result>(value: Shown, act: () => Result): Result => current.run(value, act);
