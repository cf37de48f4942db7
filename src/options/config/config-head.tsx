import type { JSX } from 'preact';
import type { Text } from '../../core/text-key.ts';
import { useText } from '../../ui/text.ts';
import { countText } from '../count-text.ts';
import type { SaveState } from './config-store.ts';
import './config-head.css';

interface ConfigHeadProps {
  readonly titleId: string;
  readonly saveState: SaveState;
  readonly isChanged: boolean;
  readonly isMac: boolean;
  readonly onSave: () => void;
}

/** Title, how saving stands, and Save. */
export function ConfigHead({ titleId, saveState, isChanged, isMac, onSave }: ConfigHeadProps): JSX.Element {
  const text = useText();
  const isSaving = saveState.state === 'saving';
  return (
    <header class="view-head">
      <h1 id={titleId}>{text('optionsConfig')}</h1>
      <p class={`save-state ${saveState.state}`} role="status">
        {stateText(text, saveState, isChanged)}
      </p>
      <button
        type="button"
        class="button primary"
        disabled={!isChanged || isSaving}
        aria-keyshortcuts={isMac ? 'Meta+S' : 'Control+S'}
        onClick={onSave}
      >
        {text('optionsSave')}{' '}
        <span class="save-key" aria-hidden="true">
          {text(isMac ? 'optionsSaveKeyMac' : 'optionsSaveKey')}
        </span>
      </button>
    </header>
  );
}

function stateText(text: Text, saveState: SaveState, isChanged: boolean): string | undefined {
  switch (saveState.state) {
    case 'saving':
      return text('optionsSaving');
    case 'saved':
      return countText(text, saveState.roleCount, 'optionsSavedOne', 'optionsSavedMany');
    case 'updated':
      return text('optionsUpdated');
    default:
      return isChanged ? text('optionsUnsaved') : undefined;
  }
}
