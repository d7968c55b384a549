import { existsSync } from 'node:fs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** `CHROMIUM_PATH`, or where it usually is. */
export const CHROMIUM = [process.env.CHROMIUM_PATH ?? '', ...USUAL_PLACES].find((path) => existsSync(path));

const REQUIRED = process.env.CI === 'true' || process.env.BROWSER_TESTS === 'required';

/** Skipped, and seen as skipped, where there is no Chromium; in CI that is a failure. */
export const describeInBrowser = CHROMIUM || REQUIRED ? describe : describe.skip;
