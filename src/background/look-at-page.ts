import { isPageOff } from '../aws/page/identity-section.ts';
import { mayShowMore } from '../aws/page/late-facts.ts';
import type { PageState } from '../core/roles/page-state.ts';
import { look } from './sessions/look.ts';
import { settleHandOver } from './switching/settle-hand-over.ts';
import { isSwitching } from './switching/switches.ts';

/** Answers which identity a console tab has, and lets Hatrack learn it. Throws if the tab has no readable page. */
export async function lookAtPage({ tabId }: { readonly tabId: number }): Promise<PageState> {
  const tab = await look(tabId);
  if (!tab) throw new Error('the tab is no readable console page');
  await settleHandOver(tab);
  const { identity, page } = tab;
  return {
    identity,
    loadedAt: page.facts.loadedAt,
    isOutdated: page.isOutdated,
    isSignedOut: page.facts.isSignedOut === true,
    isOff: isPageOff(page, Date.now()),
    mayChange: mayShowMore(page, Date.now()) || (await isSwitching(tabId)),
  };
}
