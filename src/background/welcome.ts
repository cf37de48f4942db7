import { readManaged } from '../platform/managed-storage.ts';
import { openWelcome } from '../platform/own-pages.ts';
import { readItem } from '../platform/read-item.ts';
import { configText } from '../store/text-items.ts';

/** Shows a newcomer how to begin; not one whose company brings roles, nor where an earlier install has left some. */
export async function welcome(): Promise<void> {
  const [managed, text] = await Promise.all([readManaged(), readItem(configText)]);
  if (!managed?.configText && !managed?.teamUrl && !text) await openWelcome();
}
