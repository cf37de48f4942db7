import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browsers.mjs';
import { root, run, runNode } from './run.mjs';

/** Brings what `npm start` and `npm test` need, and nothing that is there already: dependencies, Chromium, Firefox. */
export async function setUp() {
  if (!dependenciesAreCurrent()) await installDependencies();
  const missing = await missingBrowsers();
  if (missing.length > 0 || lacksJapanese()) await installBrowsers(missing);
  const stillMissing = await missingBrowsers();
  if (stillMissing.length > 0) {
    throw new Error(
      `Please install ${stillMissing.join(' and ')}, or set HATRACK_CHROMIUM and HATRACK_FIREFOX to their programs.`,
    );
  }
}

function dependenciesAreCurrent() {
  const wanted = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

/**
 * @param {string} lockFile
 * @returns {Record<string, {version?: string, optional?: boolean}>}
 */
function readPackages(lockFile) {
  const path = join(root, lockFile);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

async function installDependencies() {
  console.log('Installing dependencies (npm ci) …');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund']);
  if (code !== 0) throw new Error('npm ci failed; its message is above.');
}

async function missingBrowsers() {
  const missing = [];
  if (!(await findBrowser('chromium'))) missing.push('chromium');
  if (!(await findBrowser('firefox'))) missing.push('firefox');
  return missing;
}

/** Debian's Chromium has its languages in a package of their own, and no fonts for Japanese. */
function lacksJapanese() {
  return (
    canUseApt() &&
    !(
      existsSync('/usr/lib/chromium/locales/ja.pak') &&
      existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')
    )
  );
}

/** Ubuntu's browser packages are snaps, which are of no use here. */
function canUseApt() {
  return process.getuid?.() === 0 && /^ID=debian$/m.test(readOsRelease());
}

function readOsRelease() {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
}

/** @param {readonly string[]} missing */
async function installBrowsers(missing) {
  if (canUseApt() && (await installWithApt()) === 0) return;
  if (missing.length === 0) return;
  console.log(`Installing ${missing.join(' and ')} (Playwright) …`);
  const withSystemLibraries = process.getuid?.() === 0 ? ['--with-deps'] : [];
  await runNode('node_modules/playwright/cli.js', ['install', ...withSystemLibraries, ...missing]);
}

async function installWithApt() {
  console.log('Installing Chromium, Firefox and Japanese fonts (apt-get) …');
  const quietly = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], quietly);
  const packages = ['chromium', 'chromium-l10n', 'firefox-esr', 'fonts-noto-cjk'];
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quietly);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await setUp();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
