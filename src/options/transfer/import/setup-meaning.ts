import { cleanName } from '../../../core/roles/clean-name.ts';
import type { Settings } from '../../../core/settings.ts';
import type { Text, TextKey } from '../../../core/text-key.ts';
import type { LeftOut, Setup } from '../../../core/transfer/setup.ts';
import type { SetupEdit } from '../../../core/transfer/setup-edit.ts';
import { secretsText } from '../../issues/secrets-text.ts';
import { countText } from '../../widgets/count-text.ts';
import { namesText } from '../../widgets/names-text.ts';

/** What of a set-up can be restored by itself; names of accounts go with the used roles. */
export type SetupPart = Exclude<keyof Setup, 'accountAliases'>;

/** More names than that nobody reads. */
const MOST_IDS = 4;
const MOST_UNKNOWN = 12;

/** In the order in which they are offered. */
export const PART_NAMES = {
  text: 'dataText',
  settings: 'optionsSettings',
  favorites: 'dataFavorites',
  ledger: 'dataUsedRoles',
  teamUrl: 'setupTeam',
  senderIds: 'sendersLabel',
  layersOff: 'optionsLayers',
} as const satisfies Record<SetupPart, TextKey>;

/** What a restore would change of one part, in words. */
export function partMeaning(text: Text, part: SetupPart, edit: SetupEdit): string {
  const number = (of: readonly unknown[] = []): string => of.length.toLocaleString(text('language'));
  switch (part) {
    case 'text':
      return text('setupText');
    case 'settings': {
      const names = Object.keys(edit.settings?.after ?? {}) as (keyof Settings)[];
      return listText(
        text,
        names.map(name => text(`setting_${name}`)),
      );
    }
    case 'favorites':
      return text('setupFavorites', number(edit.favorites?.before), number(edit.favorites?.after));
    case 'ledger': {
      const { before = {}, after = {} } = edit.ledger ?? {};
      const [known, all] = [before, after].map(ledger => Object.values(ledger).flat().length);
      return countText(text, (all ?? 0) - (known ?? 0), 'setupOneEntry', 'setupManyEntries');
    }
    case 'teamUrl': {
      const { before, after = '' } = edit.teamUrl ?? {};
      return before === undefined
        ? text('setupTeamNew', cleanName(after))
        : text('setupTeamOther', cleanName(after), cleanName(before));
    }
    case 'senderIds': {
      const { added, removed } = difference(edit.senderIds);
      return sentences(
        added.length > 0 && text('setupSendersAdded', namesText(text, added, MOST_IDS)),
        removed.length > 0 && text('setupSendersRemoved', namesText(text, removed, MOST_IDS)),
      );
    }
    case 'layersOff': {
      const { added, removed } = difference(edit.layersOff);
      const names = (layers: typeof added): string =>
        listText(
          text,
          layers.map(layer => text(`layer_${layer}`)),
        );
      return sentences(
        added.length > 0 && text('setupLayersOff', names(added)),
        removed.length > 0 && text('setupLayersOn', names(removed)),
      );
    }
  }
}

/** What of a set-up file is not taken, and why. */
export function leftOutTexts(text: Text, { secretLines, unknown, entries }: LeftOut): readonly string[] {
  return [
    ...(secretLines.length > 0 ? [secretsText(text, ['importSecretsLine', 'importSecretsLines'], secretLines)] : []),
    ...(unknown.length > 0 ? [text('setupUnknown', namesText(text, unknown, MOST_UNKNOWN))] : []),
    ...(entries > 0 ? [countText(text, entries, 'setupOneLeftOut', 'setupManyLeftOut')] : []),
  ];
}

function difference<Item>(
  { before, after }: { before: readonly Item[]; after: readonly Item[] } = { before: [], after: [] },
) {
  const added = after.filter(item => !before.includes(item));
  return { added, removed: before.filter(item => !after.includes(item)) };
}

function listText(text: Text, names: readonly string[]): string {
  return new Intl.ListFormat(text('language'), { type: 'conjunction' }).format(names);
}

function sentences(...said: readonly (string | false)[]): string {
  return said.filter(each => each !== false).join(' ');
}
