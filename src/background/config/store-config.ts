import type { PreparedConfig } from '../../core/saved/prepared-config.ts';
import type { StoredSave } from '../../core/saved/save-result.ts';
import { isNone, type StoredText } from '../../core/saved/stored-text.ts';
import { keepVersions, type ReplacedVersion, SLOTS, type VersionInfo } from '../../core/saved/versions.ts';
import { logFailure } from '../../platform/log.ts';
import { isQuotaError } from '../../platform/quota.ts';
import { readItem, readItems } from '../../platform/read-item.ts';
import { assign, removeItems, writeItems } from '../../platform/write-item.ts';
import { configIndex } from '../../store/list-items.ts';
import { configText, versions, versionText } from '../../store/text-items.ts';

type Assigned = ReturnType<typeof assign>;

/**
 * Writes text and index, and the text that they replace as an earlier version: all or none. If they do not fit, drops
 * earlier versions, the oldest first, because the present text matters more. Throws the quota's error if even that does
 * not help, with everything as it was.
 * @param also what to write together with them
 */
export async function storeConfig(config: PreparedConfig, ...also: readonly Assigned[]): Promise<StoredSave> {
  const before = await readItems({ text: configText, versions });
  const revision = Math.max(0, before.text?.revision ?? 0, ...before.versions.map(version => version.revision)) + 1;
  // Keeps a damaged text as it is. A value that was no text at all is not kept.
  const replaced = before.text && !isNone(before.text) ? before.text : undefined;
  const kept = keepVersions(before.versions, replaced && toVersion(replaced), config.digest);
  const { deflated, digest, roleCount, index } = config;
  const now = { deflated, digest, revision, savedAt: Date.now(), roleCount };
  const write = (stay: readonly VersionInfo[]): Promise<void> => {
    const added = stay.find(version => version.revision === replaced?.revision);
    return writeItems(
      assign(configText, now),
      assign(configIndex, index),
      assign(versions, stay),
      added && replaced
        ? assign(versionText(added.slot), { revision: replaced.revision, deflated: replaced.deflated })
        : {},
      ...also,
    );
  };
  const stay = await writeWithRoom(before.versions, kept, write);
  await removeUnused(stay).catch(error => logFailure('versions that had to go are still there', error));
  return { revision, roleCount, droppedVersions: kept.length - stay.length };
}

/**
 * Writes; each time that it does not fit, drops half of the versions. Returns the versions that stayed. A version
 * leaves the list before its text is removed: if the browser ends in between, no version lacks its text.
 */
async function writeWithRoom(
  before: readonly VersionInfo[],
  kept: readonly VersionInfo[],
  write: (stay: readonly VersionInfo[]) => Promise<void>,
): Promise<readonly VersionInfo[]> {
  let texts: readonly Assigned[] | undefined;
  let stay = kept;
  for (;;) {
    try {
      await write(stay);
      return stay;
    } catch (error) {
      if (stay.length === 0 || !isQuotaError(error)) {
        if (texts) await writeItems(...texts, assign(versions, before));
        throw error;
      }
      texts ??= await readTexts();
      stay = stay.slice(0, Math.floor(stay.length / 2));
      const revisions = stay.map(({ revision }) => revision);
      await writeItems(
        assign(
          versions,
          before.filter(({ revision }) => revisions.includes(revision)),
        ),
      );
      await removeUnused(stay);
    }
  }
}

/** The texts of all versions, ready to be written. */
async function readTexts(): Promise<readonly Assigned[]> {
  const items = SLOTS.map(versionText);
  const texts = await Promise.all(items.map(readItem));
  return items.flatMap((item, slot) => (texts[slot] ? [assign(item, texts[slot])] : []));
}

async function removeUnused(stay: readonly VersionInfo[]): Promise<void> {
  const unused = SLOTS.filter(slot => stay.every(version => version.slot !== slot));
  await removeItems(unused.map(versionText));
}

function toVersion({ deflated, ...info }: StoredText): ReplacedVersion {
  return { ...info, size: deflated.length };
}
