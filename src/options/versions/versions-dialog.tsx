import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Text } from '../../core/text-key.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import { ChangedText } from '../compare/compared-text.tsx';
import { DifferenceSummary } from '../compare/difference-summary.tsx';
import { countText } from '../widgets/count-text.ts';
import { PageDialog } from '../widgets/page-dialog.tsx';
import { agoText, isJustNow, timeText } from '../widgets/time-text.ts';
import type { ListedVersion, Shown, VersionsStore } from './versions-store.ts';
import './versions-dialog.css';
import '../compare/compared-text.css';

/** The earlier versions, over the page while they are open. */
export function VersionsDialog({ store }: { readonly store: VersionsStore }): JSX.Element | undefined {
  const list = store.list.value;
  return list && <Dialog store={store} />;
}

function Dialog({ store }: { readonly store: VersionsStore }): JSX.Element {
  const text = useText();
  const list = store.list.value ?? [];
  const chosen = store.chosen.value;
  const isSmall = list.every(({ isSaved }) => isSaved) && !store.isChanged.value;
  return (
    <PageDialog title={text('versionsTitle')} intro={text('versionsIntro')} isSmall={isSmall} onClosed={store.close}>
      {close =>
        isSmall ? (
          <div class="no-versions">
            <h3>{text('versionsEmptyTitle')}</h3>
            <p>{text('versionsEmptyBody')}</p>
          </div>
        ) : (
          <div class="versions">
            <VersionList list={list} chosen={chosen} onChoose={version => void store.choose(version)} />
            {chosen && (
              <ChosenVersion version={chosen} shown={store.shown.value} onRestore={() => void store.restore(close)} />
            )}
          </div>
        )
      }
    </PageDialog>
  );
}

interface ChosenVersionProps {
  readonly version: ListedVersion;
  readonly shown: Shown;
  readonly onRestore: () => void;
}

/** What changed since a version, and the button that restores it. */
function ChosenVersion({ version, shown, onRestore }: ChosenVersionProps): JSX.Element {
  const text = useText();
  const compared = shown.state === 'compared' && shown.difference.changes.length > 0 ? shown : undefined;
  // The user may click before the comparison has ended; a restore does not need it.
  const isRestorable = compared !== undefined || shown.state === 'comparing' || shown.state === 'failed';
  const when = timeText(version.savedAt, text('language'));
  return (
    <section class="chosen-version" aria-labelledby="chosen-version-title">
      <header>
        <h3 id="chosen-version-title">{text(version.isSaved ? 'versionsSinceSaved' : 'versionsSince', when)}</h3>
        <Button
          kind="primary"
          name={text(version.isSaved ? 'versionsRestoreSaved' : 'versionsRestore')}
          disabled={!isRestorable}
          act={onRestore}
        />
      </header>
      <div class="summary" role="status">
        <Summary shown={shown} />
      </div>
      {compared && (
        <ChangedText
          key={version.revision}
          difference={compared.difference}
          now={compared.now}
          label={text('versionsTextLabel')}
        />
      )}
    </section>
  );
}

function Summary({ shown }: { readonly shown: Shown }): JSX.Element {
  const text = useText();
  switch (shown.state) {
    case 'comparing':
      return <p class="comparing">{text('versionsComparing')}</p>;
    case 'gone':
      return <p>{text('versionsGone')}</p>;
    case 'failed':
      return <p>{text('versionsFailed')}</p>;
    case 'compared':
      return <DifferenceSummary difference={shown.difference} />;
  }
}

interface VersionListProps {
  readonly list: readonly ListedVersion[];
  readonly chosen: ListedVersion | undefined;
  readonly onChoose: (version: ListedVersion) => void;
}

/** The versions to choose from, by keyboard as any group of radio buttons. */
function VersionList({ list, chosen, onChoose }: VersionListProps): JSX.Element {
  const text = useText();
  const now = useMemo(() => Date.now(), [list]);
  return (
    <fieldset class="version-list">
      <legend class="hidden-visually">{text('versionsChoose')}</legend>
      {list.map(version => (
        <label key={version.revision} class="version">
          <input
            type="radio"
            name="version"
            checked={version.revision === chosen?.revision}
            // The dialog gives the focus to it.
            autofocus={version.revision === chosen?.revision}
            onChange={() => onChoose(version)}
          />
          <span class="when">
            <span class="ago">{whenText(text, version.savedAt, now)}</span>
            {version.isSaved && <span class="mark">{text('versionsSaved')}</span>}
          </span>
          <span class="what">
            {timeText(version.savedAt, text('language'))}
            {version.roleCount !== undefined && (
              <>
                {' · '}
                {countText(text, version.roleCount, 'optionsOneRole', 'optionsManyRoles')}
              </>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function whenText(text: Text, time: number, now: number): string {
  if (isJustNow(time, now)) return text('versionsJustNow');
  return agoText(time, now, text('language')) ?? timeText(time, text('language'));
}
