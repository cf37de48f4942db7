import { linkedRole } from '../aws/hosts/page-link.ts';
import { type SwitchNotice, shownOf } from '../core/switching/switch-record.ts';
import { askedSince, noticeOf } from '../core/switching/switch-records.ts';
import type { AnswerOf, DataOf, Handlers } from '../messages/asking.ts';
import { injectDiagnosis, injectMenu, injectOffer } from '../platform/content-scripts.ts';
import { logFailure } from '../platform/log.ts';
import { readItem, readItems } from '../platform/read-item.ts';
import { learnedChoices } from '../store/learned-choices.ts';
import { accountAliases, favorites, firstScreen, lastIdentity, ledger, settings } from '../store/list-items.ts';
import { switchRecords } from '../store/switch-records.ts';
import { loadProfiles } from './config/load-profiles.ts';
import { diagnose } from './diagnose.ts';
import { findOffer } from './find-offer.ts';
import { signedOut } from './page/read-once-named.ts';
import { answerRoleLook } from './read-role-look.ts';
import { historySeen } from './sessions/look.ts';
import { readArrival, readEnded } from './switching/announce-arrival.ts';
import { followPlan } from './switching/plan-switch.ts';
import { isSwitching } from './switching/switches.ts';

/** What only the scripts of console pages may ask. */
export const consoleHandlers = {
  async loadMenu({ tabId }) {
    await injectMenu(tabId);
    return tabId;
  },
  readMenu,
  loadProfiles,
  async loadOffer({ tabId, url }) {
    if (!linkedRole(url)) await signedOut(tabId);
    await injectOffer(tabId);
  },
  readArrival,
  readEnded,
  readOffer: findOffer,
  readRoleLook: answerRoleLook,
  async historySeen(seen) {
    followPlan(seen.tabId).catch(error => logFailure('the planned switch broke off', error));
    await historySeen(seen);
  },
  loadDiagnosis: ({ tabId }) => injectDiagnosis(tabId),
  diagnoseThisTab: diagnose,
} satisfies Partial<Handlers>;

async function readMenu({ tabId }: DataOf<'readMenu'>): Promise<AnswerOf<'readMenu'>> {
  const [stored, notice] = await Promise.all([
    readItems({ accountAliases, favorites, firstScreen, lastIdentity, learnedChoices, ledger, settings }),
    openNotice(tabId),
  ]);
  return { ...stored, lastNotice: notice && shownOf(notice) };
}

/** How the last switch of the tab failed, unless another switch of the tab is under way. */
async function openNotice(tabId: number): Promise<SwitchNotice | undefined> {
  const records = await readItem(switchRecords);
  const notice = noticeOf(records, tabId);
  // If the browser stopped the background during a switch, the record still says that it is under way.
  const isRepeated = notice && askedSince(records, tabId, notice.at)?.isUnderway && (await isSwitching(tabId));
  return isRepeated ? undefined : notice;
}
