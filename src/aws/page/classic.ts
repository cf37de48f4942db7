import { csrfOfUserInfo } from '../csrf.ts';
import { USER_INFO_COOKIE } from '../selectors.ts';
import { signInHost } from '../sign-in.ts';
import { buildSwitch, buildSwitchBack, prefilledSwitchUrl } from '../switch-request.ts';
import type { ConsolePage } from './console-page.ts';
import type { PageFacts } from './facts.ts';
import { readIdentity } from './identity.ts';

/** Classic mode: all tabs share one identity, and a switch posts a form that replaces it (docs/console.md 2). */
export function classicPage(facts: PageFacts): ConsolePage {
  const { url } = facts;
  const csrf = facts.csrf ?? csrfOfCookie(facts);
  const reading = readIdentity(facts);
  const { isRoot } = reading.identity.base;
  return {
    identity: () => reading,
    switchTo(role, settings) {
      if (role.partition !== url.partition) return { kind: 'unavailable', why: 'other-partition' };
      if (isRoot) return { kind: 'unavailable', why: 'root-user' };
      if (csrf === undefined) return { kind: 'unavailable', why: 'no-csrf' };
      return buildSwitch(role, { url, csrf, signInHost: signInHost(facts, settings).host }, settings);
    },
    switchBack(settings) {
      if (csrf === undefined) return { kind: 'unavailable', why: 'no-csrf' };
      return buildSwitchBack({ url, csrf, signInHost: signInHost(facts, settings).host });
    },
    prefilledUrl(role, settings) {
      if (role.partition !== url.partition || isRoot) return undefined;
      return prefilledSwitchUrl(role, { url, signInHost: signInHost(facts, settings).host }, settings);
    },
  };
}

function csrfOfCookie({ cookies }: PageFacts): number | undefined {
  const userInfo = cookies.get(USER_INFO_COOKIE);
  return userInfo ? csrfOfUserInfo(userInfo) : undefined;
}
