import { MOST_BYTES } from '../aws/history-cookie/encode-history.ts';
import type { Guards } from '../platform/messages.ts';
import type { PageProtocol } from '../platform/page-protocol.ts';
import { fieldOf, textOf } from './message-fields.ts';

/** What each message of a content script must carry. No tab, no role: it has but its own tab, and keys. */
export const PAGE_GUARDS: Guards<PageProtocol> = {
  loadMenu: () => undefined,
  readMenu: () => undefined,
  readProfiles: () => undefined,
  readPage: () => undefined,
  switchRole: data => ({
    key: textOf(data, 'key'),
    newTab: fieldOf(data, 'newTab') === true,
    again: fieldOf(data, 'again') === true,
    keepsPage: fieldOf(data, 'keepsPage') === true,
  }),
  diagnose: () => undefined,
  loadDiagnosis: () => undefined,
  switchBack: () => undefined,
  signOutSession: data => ({ sessionId: textOf(data, 'sessionId') }),
  storeStar: data => ({ key: textOf(data, 'key'), hasStar: fieldOf(data, 'hasStar') === true }),
  storeShowAllRoles: data => ({ showAllRoles: fieldOf(data, 'showAllRoles') === true }),
  readRoleLook: () => undefined,
  loadOffer: () => undefined,
  readOffer: data => ({ account: textOf(data, 'account'), roleName: textOf(data, 'roleName') }),
  openOptions: () => undefined,
  historySeen: data => {
    const value = fieldOf(data, 'value');
    return typeof value === 'string' && value.length <= MOST_BYTES ? { value } : {};
  },
};
