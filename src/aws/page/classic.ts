import type { Role } from '../../core/roles/role.ts';
import type { Settings } from '../../core/settings.ts';
import { buildSwitch, buildSwitchBack, prefilledSwitchUrl, type SwitchRequest } from '../requests/switch-request.ts';
import { csrfOfUserInfo } from '../values/csrf.ts';
import { USER_INFO_COOKIE } from '../values/selectors.ts';
import type { PageFacts } from './facts.ts';
import type { IdentityReading } from './identity.ts';
import { signInHost } from './sign-in.ts';

/** Why a page cannot request a switch. */
export interface Unavailable {
  readonly kind: 'unavailable';
  readonly why: /** The role lives in another partition: this page's session is unknown there. */
    | 'other-partition'
    /** AWS lets users and roles switch, but not the root user (docs/console.md 2.6.6). */
    | 'root-user'
    /** The page shows neither a token nor the cookie to compute it from. */
    | 'no-csrf';
}

/** What a page of the classic console can do, as data: it builds requests, but sends none. */
interface ClassicPage {
  switchTo(role: Role, settings: Settings): SwitchRequest | Unavailable;
  switchBack(settings: Settings): SwitchRequest | Unavailable;
  /** AWS's own page, where the user can confirm the switch; `undefined` if that page would not know this session. */
  prefilledUrl(role: Role, settings: Settings): string | undefined;
}

/** Classic mode: all tabs share one identity, and a switch posts a form that replaces it (docs/console.md 2). */
export function classicPage({ facts, identity }: IdentityReading): ClassicPage {
  const { url } = facts;
  const csrf = facts.csrf ?? csrfOfCookie(facts);
  const { isRoot } = identity.base;
  return {
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
