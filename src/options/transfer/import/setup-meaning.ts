import { cleanName } from '../../../core/roles/clean-name.ts';
import { SETTING_NAMES } from '../../../core/settings.ts';
import type { Text, TextKey } from '../../../core/text-key.ts';
import type { LeftOut } from '../../../core/transfer/setup.ts';
import type { PartName, PartValue, SetupEdit } from '../../../core/transfer/setup-parts.ts';
import type { Edit } from '../../../core/with-edit.ts';
import { secretsText } from '../../issues/secrets-text.ts';
import { countText } from '../../widgets/count-text.ts';
import { namesText } from '../../widgets/names-text.ts';

/** More names than that nobody reads. */
const MOST_NAMES = 12;

/** How a part is offered: its name, and what a restore would change of it. */
interface Offered<Value> {
  readonly name: TextKey;
  meaning(text: Text, edit: Edit<Value>): string;
}

/** In the order in which they are offered; names of accounts go with the used roles. */
const OFFERED: { readonly [Part in Exclude<PartName, 'accountAliases'>]: Offered<PartValue<Part>> } = {
  settings: {
    name: 'optionsSettings',
    meaning(text, { after }) {
      const names = SETTING_NAMES.filter(name => name in after);
      return namesText(
        text,
        names.map(name => text(`setting_${name}`)),
        MOST_NAMES,
      );
    },
  },
  favorites: {
    name: 'dataFavorites',
    meaning(text, { before, after }) {
      const [now, then] = [before, after].map(({ length }) => length.toLocaleString(text('language')));
      return text('setupFavorites', now ?? '', then ?? '');
    },
  },
  ledger: {
    name: 'dataUsedRoles',
    meaning(text, { before, after }) {
      const [known = 0, all = 0] = [before, after].map(ledger => Object.values(ledger).flat().length);
      return countText(text, all - known, 'setupOneEntry', 'setupManyEntries');
    },
  },
  teamUrl: {
    name: 'setupTeam',
    meaning: (text, { before, after }) =>
      before === ''
        ? text('setupTeamNew', cleanName(after))
        : text('setupTeamOther', cleanName(after), cleanName(before)),
  },
  senderIds: {
    name: 'sendersLabel',
    meaning: (text, edit) => difference(text, edit, 'setupSendersAdded', 'setupSendersRemoved'),
  },
  setUpAnswers: {
    name: 'optionsSetUp',
    meaning: (text, { after }) => namesText(text, Object.keys(after), MOST_NAMES),
  },
  layersOff: {
    name: 'optionsLayers',
    meaning(text, { before, after }) {
      const [was = [], is = []] = [before, after].map(layers => layers.map(layer => text(`layer_${layer}`)));
      return difference(text, { before: was, after: is }, 'setupLayersOff', 'setupLayersOn');
    },
  },
};

/** The parts that a restore would change, each with what it would. */
export function offeredParts(text: Text, edit: SetupEdit) {
  const { ledger = edit.accountAliases && { before: {}, after: {} }, ...others } = edit;
  const changed: Readonly<Record<string, Edit<unknown> | undefined>> = { ...others, ledger };
  return Object.entries<Offered<unknown>>(OFFERED).flatMap(([part, { name, meaning }]) => {
    const change = changed[part];
    return change ? [{ part, name: text(name), meaning: meaning(text, change) }] : [];
  });
}

/** What of a set-up file is not taken, and why. */
export function leftOutTexts(text: Text, { secretLines, unknown, entries }: LeftOut): readonly string[] {
  return [
    ...(secretLines.length > 0 ? [secretsText(text, ['importSecretsLine', 'importSecretsLines'], secretLines)] : []),
    ...(unknown.length > 0 ? [text('setupUnknown', namesText(text, unknown, MOST_NAMES))] : []),
    ...(entries > 0 ? [countText(text, entries, 'setupOneLeftOut', 'setupManyLeftOut')] : []),
  ];
}

function difference(text: Text, { before, after }: Edit<readonly string[]>, gained: TextKey, lost: TextKey): string {
  const added = after.filter(item => !before.includes(item));
  const removed = before.filter(item => !after.includes(item));
  return [
    ...(added.length > 0 ? [text(gained, namesText(text, added, MOST_NAMES))] : []),
    ...(removed.length > 0 ? [text(lost, namesText(text, removed, MOST_NAMES))] : []),
  ].join(' ');
}
