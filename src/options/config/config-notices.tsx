import type { ComponentChildren, JSX } from 'preact';
import type { Text } from '../../core/text-key.ts';
import { Icon } from '../../ui/icon.tsx';
import { useText } from '../../ui/text.ts';
import type { ConfigStore } from '../draft/config-store.ts';
import type { SaveFailure } from '../draft/save-failure.ts';
import { secretsText } from '../issues/secrets-text.ts';
import { countText } from '../widgets/count-text.ts';
import { Notice } from '../widgets/notice.tsx';

const SECRETS = ['optionsSecretsLine', 'optionsSecretsLines'] as const;

interface ConfigNoticesProps {
  readonly store: ConfigStore;
  /** More of them, at the end. */
  readonly children?: ComponentChildren;
}

/** What the user must know about the saved text: a save that failed, keys that were taken out, a change from elsewhere. */
export function ConfigNotices({ store, children }: ConfigNoticesProps): JSX.Element {
  const text = useText();
  const saveState = store.saveState.value;
  const secretLines = store.secretLines.value;
  const droppedVersions = store.droppedVersions.value;
  return (
    <div class="config-notices" aria-live="polite">
      {saveState.state === 'failed' && (
        <Notice tone="wrong" title={text('optionsFailedTitle')} body={failureText(text, saveState.failure)}>
          <button type="button" class="button" onClick={() => void store.save()}>
            {text('tryAgain')}
          </button>
        </Notice>
      )}
      {store.isConflict.value && (
        <Notice tone="careful" title={text('optionsConflictTitle')} body={text('optionsConflictBody')}>
          <button type="button" class="button" onClick={store.keepDraft}>
            {text('optionsConflictKeep')}
          </button>
          <button type="button" class="button" onClick={store.takeStored}>
            {text('optionsConflictTake')}
          </button>
        </Notice>
      )}
      {secretLines.length > 0 && (
        <Notice tone="careful" title={text('optionsSecretsTitle')} body={secretsText(text, SECRETS, secretLines)}>
          <button type="button" class="icon-button" aria-label={text('dismiss')} onClick={store.dismissSecrets}>
            <Icon name="close" />
          </button>
        </Notice>
      )}
      {droppedVersions > 0 && (
        <Notice
          tone="careful"
          title={text('optionsDroppedTitle')}
          body={countText(text, droppedVersions, 'optionsDroppedOne', 'optionsDroppedMany')}
        >
          <button type="button" class="icon-button" aria-label={text('dismiss')} onClick={store.dismissDropped}>
            <Icon name="close" />
          </button>
        </Notice>
      )}
      {children}
    </div>
  );
}

function failureText(text: Text, failure: SaveFailure): string {
  if (failure.why === 'quota') return text('optionsFailedQuota');
  if (failure.why === 'no-answer') return text('optionsFailedNoAnswer');
  return text('optionsFailedOther', failure.reason);
}
