import type { JSX } from 'preact';
import type { Text } from '../../core/text-key.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import type { SaveState } from '../draft/config-store.ts';
import { countText } from '../widgets/count-text.ts';
import './config-view.css';

interface ConfigHeadProps {
  readonly titleId: string;
  readonly saveState: SaveState;
  readonly isChanged: boolean;
  readonly isMac: boolean;
  readonly onAddRole: () => void;
  readonly onImport: () => void;
  readonly onExport: () => void;
  readonly onVersions: () => void;
  readonly onSave: () => void;
}

/** Title, state of the save, buttons for new roles, import, export and earlier versions, and Save. */
export function ConfigHead(props: ConfigHeadProps): JSX.Element {
  const text = useText();
  const { titleId, saveState, isChanged, isMac, onSave } = props;
  const isSaving = saveState.state === 'saving';
  return (
    <header class="view-head">
      <h1 id={titleId}>{text('optionsConfig')}</h1>
      <p class={`save-state ${saveState.state}`} role="status">
        {stateText(text, saveState, isChanged)}
      </p>
      {[
        { name: text('addRoleButton'), open: props.onAddRole },
        { name: text('importButton'), open: props.onImport },
        { name: text('exportButton'), open: props.onExport },
        { name: text('versionsButton'), open: props.onVersions },
      ].map(({ name, open }) => (
        <Button key={name} name={name} aria-haspopup="dialog" act={open} />
      ))}
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
