import { expect, it } from 'vitest';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { choose } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

const WITH_HASH = 'https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1#Instances:';

// The page is the destination, too: going there is no navigation unless the document is loaded again.
it.each(['default', 'form-action-none', 'form-action-no-redirect'] as const)(
  'switches a page whose address ends in a hash, by one request, under the policy %s',
  async csp => {
    await hatrack.save(TEAM_CONFIG.replaceAll(/^region.*$/gm, ''));
    hatrack.emulator.control.setVariant('csp', csp);
    const page = await hatrack.signIn('alice', { redirectUri: WITH_HASH });
    expect(page.url()).toBe(WITH_HASH);
    await choose(await hatrack.chromium.openPopup(page), 'payments-dev');
    await waitUntil('the page is the role', async () => (await shownIdentity(page)).role?.label === 'payments-dev');
    expect(page.url()).toBe(WITH_HASH);
    expect(hatrack.emulator.control.switches()).toMatchObject([{ status: 302 }]);
  },
);
