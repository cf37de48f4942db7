import { accessSync, closeSync, constants, existsSync, openSync, readSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {'chromium' | 'firefox'} BrowserName
 */

/** Chrome itself is no good: since 137 it ignores `--load-extension`. */
const candidates = {
  chromium: {
    variable: 'HATRACK_CHROMIUM',
    commands: ['chromium', 'chromium-browser'],
    places: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  },
  firefox: {
    variable: 'HATRACK_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  },
};

/**
 * Where a browser is: an environment variable, Playwright's own, the system's. `undefined` when there is none.
 * @param {BrowserName} name
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser(name) {
  const { variable, commands, places } = candidates[name];
  const named = process.env[variable];
  if (named) {
    if (!isProgram(named)) throw new Error(`${variable} names ${named}, which is no program.`);
    return named;
  }
  const paths = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = commands.flatMap(command => paths.map(path => join(path, command)));
  return [await playwrightsOwn(name), ...onPath, ...places].find(path => path && isProgram(path) && !isSnap(path));
}

/**
 * As `findBrowser`, for those who cannot do without.
 * @param {BrowserName} name
 * @returns {Promise<string>}
 */
export async function requireBrowser(name) {
  const path = await findBrowser(name);
  if (path) return path;
  throw new Error(`No ${name} found: run "npm run setup", or set ${candidates[name].variable} to its program.`);
}

/** @param {BrowserName} name */
async function playwrightsOwn(name) {
  try {
    const playwright = await import('playwright');
    return playwright[name].executablePath();
  } catch {
    return undefined; // Not installed yet, or this system is one that Playwright has no browser for.
  }
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Ubuntu's packages are stubs that start a snap, which sees neither our profile folder nor our extension.
 * @param {string} path
 */
function isSnap(path) {
  if (path.startsWith('/snap/')) return true;
  if (!existsSync('/snap') && !existsSync('/usr/bin/snap')) return false;
  const buffer = Buffer.alloc(4096);
  const file = openSync(path, 'r');
  readSync(file, buffer);
  closeSync(file);
  const start = buffer.toString('latin1');
  return start.startsWith('#!') && start.includes('/snap/');
}
