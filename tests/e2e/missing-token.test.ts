import { expect, it } from 'vitest';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { choose, click, findRow } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

it.each(['promise', 'boxed', 'rejects', 'absent'] as const)(
  'switches with one request where the page’s token is: %s',
  async mbtc => {
    await hatrack.save(TEAM_CONFIG);
    hatrack.emulator.control.setVariant('mbtc', mbtc);
    const page = await hatrack.signIn('alice');
    await choose(await hatrack.chromium.openPopup(page), 'payments-dev');
    expect((await shownIdentity(page)).role?.label).toBe('payments-dev');
    expect(hatrack.emulator.control.switches().map(({ status }) => status)).toEqual([302]);
  },
);

it('switches by the page’s token where the cookie to compute it from is hidden or gone', async () => {
  await hatrack.save(TEAM_CONFIG);
  const { control } = hatrack.emulator;
  for (const userInfo of ['http-only', 'absent'] as const) {
    control.setVariant('user-info-cookie', userInfo);
    const page = await hatrack.signIn('alice');
    await choose(await hatrack.chromium.openPopup(page), 'payments-dev');
    expect((await shownIdentity(page)).role?.label).toBe('payments-dev');
  }
  expect(control.switches().map(({ status }) => status)).toEqual([302, 302]);
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
  expect((await shownIdentity(page)).role?.label).toBe('payments-dev');
  expect(hatrack.emulator.control.switches()).toMatchObject([{ host, status: 302 }]);
  expect(page.url()).toBe(redirectUri);
});
