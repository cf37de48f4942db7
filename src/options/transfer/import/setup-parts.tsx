import type { JSX } from 'preact';
import type { Text, TextKey } from '../../../core/text-key.ts';
import type { SetupChanges } from '../../../core/transfer/setup-changes.ts';
import { useText } from '../../../ui/text.ts';
import { countText } from '../../widgets/count-text.ts';
import { SETTING_LABELS } from '../../widgets/setting-texts.ts';
import type { SetupPart } from '../setup-store.ts';
import { layersMeaning } from './layers-meaning.ts';
import './setup-parts.css';

const NAMES: Readonly<Record<SetupPart, TextKey>> = {
  text: 'dataText',
  settings: 'optionsSettings',
  favourites: 'dataFavourites',
  ledger: 'dataUsedRoles',
  team: 'setupTeam',
  senders: 'sendersLabel',
  layers: 'optionsLayers',
};

interface SetupPartsProps {
  /** Those that a restore would change. */
  readonly parts: readonly SetupPart[];
  /** Those of them that are to stay as they are. */
  readonly left: ReadonlySet<SetupPart>;
  readonly changes: SetupChanges;
  readonly onToggle: (part: SetupPart) => void;
}

/** What a restore would change, to choose from. */
export function SetupParts({ parts, left, changes, onToggle }: SetupPartsProps): JSX.Element {
  const text = useText();
  if (parts.length === 0) return <p class="import-note">{text('setupSame')}</p>;
  return (
    <fieldset class="setup-parts">
      <legend class="hidden-visually">{text('setupChoose')}</legend>
      {parts.map(part => (
        <label key={part}>
          <input type="checkbox" checked={!left.has(part)} onChange={() => onToggle(part)} />
          <span class="name">{text(NAMES[part])}</span>
          <span class="meaning">{meaning(text, part, changes)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function meaning(text: Text, part: SetupPart, changes: SetupChanges): string {
  const language = text('language');
  if (part === 'text') return text('setupText');
  if (part === 'settings') {
    const names = changes.settings.map(name => text(SETTING_LABELS[name]));
    return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
  }
  if (part === 'team' || part === 'senders' || part === 'layers') return layersMeaning(text, part, changes);
  if (part === 'ledger') return countText(text, changes.newEntries, 'setupOneEntry', 'setupManyEntries');
  const { before = 0, after = 0 } = changes.favourites ?? {};
  return text('setupFavourites', before.toLocaleString(language), after.toLocaleString(language));
}
