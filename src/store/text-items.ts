import { type Guard, numberOrZero, record, text } from '../core/guards.ts';
import { parseStoredText, type StoredText } from '../core/saved/stored-text.ts';
import { parseVersions, type VersionInfo } from '../core/saved/versions.ts';
import { defineItem, type StoredItem } from './stored-item.ts';

/** The text that the user writes. The other layers are in `layer-items.ts`. */
export const configText = defineItem<StoredText | undefined>('local', 'text.personal', parseStoredText);

/** Earlier versions of the text, without their texts; the newest first. */
export const versions = defineItem<readonly VersionInfo[]>('local', 'versions', parseVersions);

/** The text of an earlier version, deflated. `revision` shows whether the slot still holds that version. */
export interface VersionText {
  readonly revision: number;
  readonly deflated: string;
}

const parseVersionText: Guard<VersionText> = record({ deflated: text, revision: numberOrZero });

export function versionText(slot: number): StoredItem<VersionText | undefined> {
  return defineItem('local', `version.${slot}`, parseVersionText);
}
