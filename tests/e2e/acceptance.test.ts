import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { requireBrowser } from '../../scripts/browsers.mjs';
import { createEmulator, type Emulator } from '../emulator/emulator.ts';

/**
 * What the user asked for first, driven by Playwright: it shares no helper with the other tests, so that a mistake of theirs
 * does not hide one here.
 */
const EXTENSION = fileURLToPath(new URL('../../dist/chrome', import.meta.url));
const HATRACK = 'chrome-extension://lakblaajmccchghohbpcjolekhecjdfp';
const TEAMS = ['red', 'orange', 'yellow', 'green', 'blue', 'indigo', 'violet'] as const;
const CONFIG = [
  '[corp-jump]\naws_account_id = 999999999999\naws_account_alias = corp-jump\n',
  ...TEAMS.map(
    (team, index) =>
      `[team-${team}]\nrole_arn = arn:aws:iam::1111222200${index + 1}1:role/Developer\nsource_profile = corp-jump\n`,
  ),
].join('\n');

let emulator: Emulator;
let dir: string;

beforeAll(async () => {
  emulator = await createEmulator();
  dir = await mkdtemp(join(tmpdir(), 'hatrack-acceptance-'));
});
afterAll(async () => {
  await emulator?.close();
  await rm(dir, { recursive: true, force: true, maxRetries: 5 });
});

/** One of the user's browser profiles; what they share goes through Chromium's own sync. */
async function openProfile(name: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(join(dir, name), {
    executablePath: await requireBrowser('chromium'),
    headless: false,
    ignoreDefaultArgs: ['--disable-extensions', '--disable-sync', '--disable-background-networking'],
    args: [
      ...['--headless=new', '--no-sandbox', '--ignore-certificate-errors', '--lang=en'],
      `--load-extension=${EXTENSION}`,
      `--disable-extensions-except=${EXTENSION}`,
      `--host-resolver-rules=${emulator.hostResolverRules}`,
      ...['--enable-local-sync-backend', `--local-sync-backend-dir=${join(dir, 'sync')}`],
    ],
    env: { ...process.env, LANGUAGE: 'en' },
  });
  context.setDefaultTimeout(20_000);
  if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
  return context;
}

async function openPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

async function pasteAndSave(context: BrowserContext): Promise<void> {
  const notes = await openPage(context, 'data:text/html,<textarea>');
  await notes.getByRole('textbox').fill(CONFIG);
  await notes.keyboard.press('ControlOrMeta+A');
  await notes.keyboard.press('ControlOrMeta+C');
  const options = await openPage(context, `${HATRACK}/src/options/options.html`);
  await options.getByRole('textbox', { name: 'Configuration' }).click();
  await options.keyboard.press('ControlOrMeta+V');
  await options.getByRole('button', { name: 'Save' }).click();
  await options.getByText('Saved').waitFor();
  await options.close();
}

/** The popup as a page in a tab: it is about the console tab used last. */
async function switchFromPopup(context: BrowserContext, role: string): Promise<void> {
  const popup = await openPage(context, `${HATRACK}/src/popup/popup.html`);
  await popup.getByRole('combobox').fill(role);
  await popup.getByRole('option', { name: role }).click();
}

/** The menu's root is closed to every script, Playwright's, too: a click on its button, and the keyboard. */
async function switchFromMenu(page: Page, role: string): Promise<void> {
  await page.locator('[data-hatrack]').first().click();
  await page.keyboard.type(role, { delay: 20 });
  await page.keyboard.press('Enter');
}

async function isRole(page: Page, role: string): Promise<void> {
  await page.getByTestId('account-menu-button__background').getByText(role, { exact: true }).waitFor();
}

it('takes a pasted text, switches from popup and menu, remembers more than five roles, and lists all in a second profile', async () => {
  const first = await openProfile('first');
  await pasteAndSave(first);
  const page = await openPage(first, emulator.signInUrl('alice'));
  await page.getByTestId('account-label').waitFor();
  await switchFromMenu(page, 'team-red');
  await isRole(page, 'team-red');
  for (const team of TEAMS.slice(1)) {
    await switchFromPopup(first, `team-${team}`);
    await isRole(page, `team-${team}`);
  }
  expect(await page.locator('#awsc-username-menu-recent-roles form').count()).toBe(5);
  const options = await openPage(first, `${HATRACK}/src/options/options.html`);
  await options.getByRole('link', { name: 'Role history' }).click();
  for (const team of TEAMS) await options.getByText(`team-${team}`).filter({ visible: true }).first().waitFor();
  const shared = async () => (await readFile(join(dir, 'sync')).catch(() => Buffer.alloc(0))).includes('text.head');
  await expect.poll(shared, { timeout: 40_000 }).toBe(true);
  await first.close();

  const second = await openProfile('second');
  const other = await openPage(second, emulator.signInUrl('alice'));
  await other.getByTestId('account-label').waitFor();
  await switchFromPopup(second, 'team-violet');
  await isRole(other, 'team-violet');
  await second.close();
});
