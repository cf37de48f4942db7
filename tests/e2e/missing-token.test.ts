import { expect, it } from 'vitest';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { choose, click, findRow } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

/** What a page may say of its token, whose cookie may be hidden or gone; each row another role. */
const TOKENS = [
  [{ mbtc: 'promise' }, 'payments-dev'],
  [{ mbtc: 'boxed' }, 'payments-prod'],
  [{ mbtc: 'rejects' }, 'payments-dev'],
  [{ mbtc: 'absent' }, 'payments-prod'],
  [{ 'user-info-cookie': 'http-only' }, 'payments-dev'],
  [{ 'user-info-cookie': 'absent' }, 'payments-prod'],
] as const;

it('switches with one request whatever the page has of a token, and by the cookie or without it', async () => {
  await hatrack.save(TEAM_CONFIG);
  const { control } = hatrack.emulator;
  const usual = control.variants();
  for (const [row, [variants, role]] of TOKENS.entries()) {
    control.setVariants({ ...usual, ...variants });
    const page = await hatrack.signIn('alice');
    await choose(await hatrack.chromium.openPopup(page), role);
    expect([variants, (await shownIdentity(page)).role?.label]).toEqual([variants, role]);
    expect(control.switches().map(({ status }) => status)).toEqual(Array(row + 1).fill(302));
    await page.close();
  }
});

it('hands over to AWS’s own page, filled in, where there is neither token nor cookie', async () => {
  await hatrack.save(TEAM_CONFIG);
  hatrack.emulator.control.setVariants({ mbtc: 'absent', 'user-info-cookie': 'http-only' });
  const page = await hatrack.signIn('alice');
  const popup = await hatrack.chromium.openPopup(page);
  await click(popup, await findRow(popup, 'payments-dev'));
  await waitUntil('the page to switch is open', () =>
    page.url().startsWith('https://signin.aws.amazon.com/switchrole?'),
  );
  expect(new URL(page.url()).searchParams.get('roleName')).toBe('Developer');
  expect(hatrack.emulator.control.switches()).toEqual([]);
});

it.each([
  ['present', 'eu-west-1.signin.aws.amazon.com'],
  ['without-endpoint', 'signin.aws.amazon.com'],
  ['legacy-meta', 'signin.aws.amazon.com'],
  ['neither', 'signin.aws.amazon.com'],
] as const)('finds the sign-in host on a page in Ireland whose session data are: %s', async (variant, host) => {
  await hatrack.save(TEAM_CONFIG);
  hatrack.emulator.control.setVariant('session-data', variant);
  const redirectUri = 'https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1';
  const page = await hatrack.signIn('alice', { redirectUri });
  await choose(await hatrack.chromium.openPopup(page), 'payments-dev');
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('payments-dev');
  expect(hatrack.emulator.control.switches()).toMatchObject([{ host, status: 302 }]);
  expect(page.url()).toBe(redirectUri);
});
