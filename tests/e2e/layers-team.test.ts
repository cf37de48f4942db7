import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { violations } from './browser/axe-violations.ts';
import { findByRole } from './browser/find-by-role.ts';
import { screenshot } from './browser/screenshot.ts';
import { waitUntil } from './browser/wait-until.ts';
import {
  addTeam,
  cardSays,
  everythingStored,
  giveUpHost,
  mayAskFor,
  openLayers,
  press,
  useTeam,
} from './layers-page.ts';
import { findRow, rowNames, rowsAre } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { BASE } from './team-config.ts';
import { givesText, serveTexts, type TextHost } from './text-host.ts';

const hatrack = useHatrack();
let host: TextHost;

beforeAll(async () => {
  host = await serveTexts();
});
beforeEach(() => mayAskFor('https://127.0.0.1/*', hatrack.chromium));
// Whoever shares the browser finds it as it was.
afterEach(() => giveUpHost('https://127.0.0.1/*', hatrack.chromium));
afterAll(() => host?.close());

function role(name: string, account: string, more = ''): string {
  return `[${name}]\nrole_arn = arn:aws:iam::${account}:role/Developer\nsource_profile = corp-jump\n${more}\n`;
}

/** The base is in the user's own text. */
const TEAM = role('payments-dev', '111122220001', 'color = 1d8a4b') + role('orders-dev', '111122220011');
const OWN = BASE + role('payments-dev', '111122220001', 'color = d13438');

it('lists a team’s roles once they were looked at, beside the user’s own, which win by name', async () => {
  await hatrack.save(OWN);
  host.answer = givesText(TEAM, '"1"');
  const page = await hatrack.signIn('alice');
  const options = await openLayers(hatrack.chromium);
  await addTeam(options, host.url);
  await screenshot(options, 'layers-team-first-en-light');
  await rowsAre(await hatrack.chromium.openPopup(page), 'payments-dev');

  await press(options, 'Review…');
  await options.waitForSelector('dialog .cm-changedLine');
  await expect
    .poll(() => options.$$eval('dialog .profile-name', names => names.map(name => name.textContent)))
    .toEqual(['payments-dev', 'orders-dev']);
  await screenshot(options, 'layers-review-en-light');
  expect(await violations(options)).toEqual([]);
  await press(options, 'Use these roles');
  await cardSays(options, 'Team', '1 role is hidden: a list above has a role with the same name');
  expect(await violations(options)).toEqual([]);

  const popup = await hatrack.chromium.openPopup(page);
  await rowsAre(popup, 'payments-dev', 'orders-dev');
  const marks = await popup.$$eval('[role=option]', rows =>
    rows.map(row => row.querySelector('.tag')?.textContent ?? null),
  );
  expect(marks).toEqual([null, 'Team']);
  await screenshot(popup, 'popup-layers-en-light');
  await popup.close();

  await press(options, 'Show contents');
  await options.waitForSelector('dialog .layer-text .cm-line');
  await screenshot(options, 'layers-text-en-light');
  expect(await violations(options)).toEqual([]);
  await press(options, 'Close');

  const inList = async (isOn: boolean) => {
    await options.bringToFront();
    await (await findByRole(options, 'switch', 'Use this list')).click();
    await waitUntil('it is stored', async () => 'layersInUse' in (await hatrack.stored()) === isOn);
  };
  await inList(false);
  await cardSays(options, 'Team', 'Off');
  await rowsAre(await hatrack.chromium.openPopup(page), 'payments-dev');
  await inList(true);
  await rowsAre(await hatrack.chromium.openPopup(page), 'payments-dev', 'orders-dev');
});

it('keeps the last good text, whatever the address answers, and says what that was', async () => {
  await hatrack.save(BASE);
  host.answer = givesText(TEAM, '"1"');
  const options = await openLayers(hatrack.chromium);
  await useTeam(options, host.url);
  const { 'text.team': before } = await hatrack.stored();
  const refreshed = async (words: string, timeoutMs?: number) => {
    await press(options, 'Refresh now');
    await cardSays(options, 'Team', words, timeoutMs);
    await expect.poll(async () => (await hatrack.stored())['text.team']).toEqual(before);
  };
  const status = (code: number, headers = {}) => {
    host.answer = (_, response) => response.writeHead(code, headers).end('[none]');
  };

  status(404);
  await refreshed('Nothing was found at this URL (404)');
  status(500);
  await refreshed('The server returned an error (500)');
  host.answer = (_, response) => response.end('<!doctype html><title>Sign in</title>');
  await refreshed('The response is a web page');
  host.answer = (_, response) => response.end(`[a]\n${'# 0123456789\n'.repeat(1_400_000)}`);
  await refreshed('The response is larger than 16 MB');
  status(302, { location: host.otherUrl });
  await refreshed('The URL redirects to');
  await screenshot(options, 'layers-failure-en-light');
  expect(await violations(options)).toEqual([]);

  host.answer = (request, response) => {
    if (request.url === '/roles.ini') response.writeHead(302, { location: '/v2.ini' }).end();
    else givesText(TEAM, '"1"')(request, response);
  };
  await refreshed('Checked');
  expect(host.asked.slice(-2)).toEqual([
    { path: '/roles.ini', tag: '"1"', cookie: undefined },
    { path: '/v2.ini', tag: '"1"', cookie: undefined },
  ]);

  host.answer = () => undefined;
  await refreshed('The server didn’t respond within ten seconds', 60_000);
  host.answer = ({ socket }) => socket.destroy();
  await refreshed('The server couldn’t be reached');
  const popup = await hatrack.chromium.openPopup(await hatrack.signIn('alice'));
  await findRow(popup, 'orders-dev');
  await expect.poll(() => rowNames(popup)).toEqual(['payments-dev', 'orders-dev']);
});

it('uses a changed text at once, shows what has changed, and keeps its secrets nowhere', async () => {
  const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
  host.answer = givesText(TEAM, '"1"');
  const options = await openLayers(hatrack.chromium);
  await useTeam(options, host.url);
  host.answer = givesText(
    `${role('orders-dev', '111122220011')}aws_secret_access_key = ${secret}\n[new]\ncolor = redd\n`,
    '"2"',
  );
  await press(options, 'Refresh now');
  await cardSays(options, 'Team', 'It has changed since you last looked.');
  await cardSays(options, 'Team', 'Line 5 contained a secret');
  await screenshot(options, 'layers-changed-en-light');
  await expect.poll(() => everythingStored(options)).not.toContain(secret);

  await press(options, 'Show changes');
  await options.waitForSelector('dialog .cm-deletedChunk');
  const names = await options.$$eval('dialog .profile-name', found => found.map(name => name.textContent));
  expect(names).toEqual(['new', 'payments-dev']);
  await expect.poll(() => options.evaluate(() => document.body.textContent)).not.toContain(secret);
  await press(options, 'Mark as reviewed');
  await waitUntil('nothing is left to see', () => options.evaluate(() => !document.querySelector('.layer .change')));

  await press(options, 'Remove URL');
  await findByRole(options, 'textbox', 'Configuration URL');
  await waitUntil('nothing is left of it', async () => Object.keys(await hatrack.stored()).length === 0);
});
