import { expect, it } from 'vitest';
import { shownIdentity } from './console-header.ts';
import { choose } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

const INSTANCES = 'https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1#Instances:';

it.each(['redirects', 'script'] as const)(
  'waits for the page at the end of the way that a service fetches its credentials by: %s',
  async way => {
    hatrack.emulator.control.setVariant('service-oauth', way);
    await hatrack.save(TEAM_CONFIG);
    const page = await hatrack.signIn('alice', { redirectUri: INSTANCES });
    const before = hatrack.emulator.control.journal().length;
    await choose(await hatrack.chromium.openPopup(page), 'payments-dev');
    await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('payments-dev');
    expect(page.url()).toBe(INSTANCES);
    const kinds = hatrack.emulator.control
      .journal()
      .slice(before)
      .map(({ kind }) => kind)
      .filter(kind => kind !== 'frame');
    expect(kinds).toEqual(['switch', 'page', 'oauth', 'page', 'page']);
  },
);
