import type { DataOf } from '../../messages/asking.ts';
import { readPageEarly } from '../page/read-page.ts';
import { askPages } from './ask-pages.ts';

/** Whether a tab's page has lost its session: the page shows it, or AWS answers that the session is over or another one. */
export async function isSessionOver({ tabId }: DataOf<'isSessionOver'>): Promise<boolean> {
  const [page, asked] = await Promise.all([readPageEarly(tabId), askPages([{ tabId, url: '', isLoaded: true }])]);
  return page?.facts.isSignedOut === true || asked?.answer === 'ended' || asked?.answer === 'outdated';
}
