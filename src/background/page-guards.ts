import { LONGEST, MOST_SEEN_VALUES } from '../core/limits.ts';
import type { Guards } from '../platform/messages.ts';
import type { PageProtocol } from '../platform/page-protocol.ts';
import { fieldOf, textOf } from './message-fields.ts';

/** What each message of a content script must carry. No tab, no role: it has but its own tab, and keys. */
export const PAGE_GUARDS: Guards<PageProtocol> = {
  loadMenu: () => undefined,
  readMenu: () => undefined,
  readProfiles: () => undefined,
  isTextDamaged: () => undefined,
  readPage: () => undefined,
  switchRole: data => ({
    key: textOf(data, 'key', LONGEST.key),
    newTab: fieldOf(data, 'newTab') === true,
    again: fieldOf(data, 'again') === true,
    keepsPage: fieldOf(data, 'keepsPage') === true,
  }),
  diagnose: () => undefined,
  loadDiagnosis: () => undefined,
  switchBack: () => undefined,
  signOutSession: data => ({ sessionId: textOf(data, 'sessionId', LONGEST.name) }),
  storeStar: data => ({ key: textOf(data, 'key', LONGEST.key), hasStar: fieldOf(data, 'hasStar') === true }),
  storeShowAllRoles: data => ({ showAllRoles: fieldOf(data, 'showAllRoles') === true }),
  readRoleLook: () => undefined,
  loadOffer: () => undefined,
  readOffer: data => ({
    account: textOf(data, 'account', LONGEST.alias),
    roleName: textOf(data, 'roleName', LONGEST.roleName),
  }),
  openOptions: () => undefined,
  historySeen: data => {
    const values = fieldOf(data, 'values');
    return { values: (Array.isArray(values) ? values : []).slice(-MOST_SEEN_VALUES).filter(isCookieValue) };
  },
};

function isCookieValue(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST.cookie;
}
