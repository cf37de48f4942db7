import { buildIndex } from '../core/config/config-index.ts';
import { parseConfig } from '../core/config/parse-config.ts';
import { removeSecrets } from '../core/config/remove-secrets.ts';
import { configIndex, configText } from '../platform/items.ts';
import type { SaveResult } from '../platform/protocol.ts';
import { assign, readItem, writeItem, writeItems } from '../platform/stored-item.ts';

/** Text -> secrets out -> parse -> stored text and index, both or neither (design.md 5.1). */
export async function saveConfig({ text }: { readonly text: string }): Promise<SaveResult> {
  const cleaned = removeSecrets(text);
  const before = await readItem(configText);
  await writeItems(
    assign(configText, { text: cleaned.text, revision: (before?.revision ?? 0) + 1, savedAt: Date.now() }),
    assign(configIndex, buildIndex(parseConfig(cleaned.text).profiles)),
  );
  return { text: cleaned.text, secretLines: cleaned.removed.map(({ line }) => line) };
}

/** Makes the index anew: it is missing, or was made by other code. */
export async function rebuildIndex(): Promise<void> {
  const stored = await readItem(configText);
  await writeItem(configIndex, stored && buildIndex(parseConfig(stored.text).profiles));
}
