import { readManaged } from '../platform/managed-storage.ts';
import { isInstalledByPolicy, openWelcome } from '../platform/own-pages.ts';
import { readItem } from '../platform/read-item.ts';
import { configText } from '../store/text-items.ts';

/** ms after an install by policy in which Chromium hands out what else the policy says. */
const POLICY_DELAY = 3000;

/** Shows a newcomer how to begin; not one whose company brings roles, nor where an earlier install has left some. */
export async function welcome(): Promise<void> {
  if (await isInstalledByPolicy()) await new Promise(resolve => setTimeout(resolve, POLICY_DELAY));
  const [managed, text] = await Promise.all([readManaged(), readItem(configText)]);
  if (!managed?.configText && !managed?.teamUrl && !text) await openWelcome();
}
