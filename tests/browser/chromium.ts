import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const runs = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** First program of one of these names on the PATH, absolute; undefined when there is none. */
export const findProgram = (...names: readonly string[]): string | undefined =>
  names
    .flatMap((name) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)))
    .find(runs);

const executablePath = process.env['CHROMIUM_PATH'] || findProgram(...NAMES);

/** Says whether there is a browser to test with; `npm test` installs one or says what to install. */
export const hasBrowser = executablePath !== undefined;
if (!hasBrowser)
  console.log(`skipped: no ${NAMES.join(', ')} on the PATH; set CHROMIUM_PATH or install chromium`);

/** Starts Chromium with everything off that would dial out. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
