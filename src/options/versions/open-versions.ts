import { inflateChecked } from '../../core/deflate.ts';
import { isReadable, readStoredText } from '../../core/saved/stored-text.ts';
import type { Text } from '../../core/text-key.ts';
import { logFailure } from '../../platform/log.ts';
import { readItem, readItems, watchItems } from '../../platform/read-item.ts';
import { configText, versions, versionText } from '../../store/text-items.ts';
import { createComparer } from '../compare/create-comparer.ts';
import { asEdited } from '../draft/as-edited.ts';
import type { ConfigStore } from '../draft/config-store.ts';
import type { Replacement } from '../draft/replacement.ts';
import type { UndoStore } from '../widgets/undo-store.ts';
import { createVersionsStore, type ListedVersion, type VersionsStore } from './versions-store.ts';

/** The stored versions, and a worker that compares them. It starts with the first comparison. */
export function openVersions(config: ConfigStore, undos: UndoStore<Replacement>, text: Text): VersionsStore {
  return createVersionsStore({
    config,
    undos,
    readList,
    readText: version =>
      readText(version).catch(error => {
        logFailure('a version cannot be read', error);
        return undefined;
      }),
    watch: callback => watchItems([configText, versions], callback),
    compare: createComparer(text),
  });
}

async function readList(): Promise<readonly ListedVersion[]> {
  const stored = await readItems({ saved: configText, earlier: versions });
  const isThere = stored.saved && (await isReadable(stored.saved));
  return [
    ...(stored.saved && isThere ? [listed(stored.saved, true)] : []),
    ...stored.earlier.map(version => listed(version, false)),
  ];
}

function listed({ revision, savedAt, roleCount }: Omit<ListedVersion, 'isSaved'>, isSaved: boolean): ListedVersion {
  return { revision, savedAt, roleCount, isSaved };
}

async function readText({ revision }: ListedVersion): Promise<string | undefined> {
  const stored = await readItems({ saved: configText, earlier: versions });
  if (stored.saved?.revision === revision) return asEdited(await readStoredText(stored.saved));
  const version = stored.earlier.find(each => each.revision === revision);
  const text = version && (await readItem(versionText(version.slot)));
  return version && text?.revision === revision
    ? asEdited(await inflateChecked(text.deflated, version.digest))
    : undefined;
}
