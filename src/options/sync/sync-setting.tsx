import type { JSX } from 'preact';
import type { SyncState } from '../../core/sync/sync-state.ts';
import type { Text } from '../../core/text-key.ts';
import { useText } from '../../ui/text.ts';
import { SwitchField } from '../widgets/switch-field.tsx';
import { sizes } from './sync-meter.tsx';
import type { SyncStore } from './sync-store.ts';
import './sync-setting.css';

/** Sync on or off, and its state. */
export function SyncSetting({ store }: { readonly store: SyncStore }): JSX.Element {
  const text = useText();
  const isOn = store.isOn.value;
  return (
    <>
      <SwitchField
        label={text('settingSync')}
        help={text('settingSyncHelp')}
        isOn={isOn}
        onChange={wanted => void store.turn(wanted)}
      />
      {isOn && (
        <div class="sync-standing" role="status">
          {standingTexts(text, store.state.value).map(line => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
    </>
  );
}

function standingTexts(text: Text, { standing, unshared }: SyncState): readonly string[] {
  const hasFavorites = unshared.includes('favorites');
  const hasSettings = unshared.some(name => name !== 'favorites');
  return [
    standingText(text, standing),
    ...(hasFavorites ? [text('syncUnshared', text('syncUnsharedFavorites'))] : []),
    ...(hasSettings ? [text('syncUnshared', text('syncUnsharedSettings'))] : []),
  ];
}

function standingText(text: Text, standing: SyncState['standing']): string {
  switch (standing.kind) {
    case 'synced':
      return text('syncSynced', ...sizes(text, standing.bytes));
    case 'too-large':
      return text('syncTooLarge', ...sizes(text, standing.bytes));
    case 'waiting':
      return text(standing.broken ? 'syncBroken' : 'syncWaiting');
    case 'failed':
      return text('syncFailed', standing.reason);
    case 'later':
      return text('syncLater');
    case 'newer-format':
      return text('syncNewerFormat');
    case 'damaged':
      return text('syncDamaged');
    case 'cleared':
      return text('syncCleared');
    default:
      return text('syncNone');
  }
}
