import type { JSX } from 'preact';
import { useText } from '../../ui/text.ts';
import { ChangedText } from '../compare/changed-text.tsx';
import { DifferenceSummary } from '../compare/difference-summary.tsx';
import { timeText } from '../widgets/time-text.ts';
import type { ListedVersion, Shown } from './versions-store.ts';
import '../compare/chosen-version.css';

interface ChosenVersionProps {
  readonly version: ListedVersion;
  readonly shown: Shown;
  readonly onRestore: () => void;
}

/** What became of a version, and the way back to it. */
export function ChosenVersion({ version, shown, onRestore }: ChosenVersionProps): JSX.Element {
  const text = useText();
  const compared = shown.state === 'compared' && shown.difference.changes.length > 0 ? shown : undefined;
  // A click may come before the comparison has ended.
  const isRestorable = compared !== undefined || shown.state === 'comparing';
  const when = timeText(version.savedAt, text('language'));
  return (
    <section class="chosen-version" aria-labelledby="chosen-version-title">
      <header>
        <h3 id="chosen-version-title">{text(version.isSaved ? 'versionsSinceSaved' : 'versionsSince', when)}</h3>
        <button type="button" class="button primary" disabled={!isRestorable} onClick={onRestore}>
          {text(version.isSaved ? 'versionsRestoreSaved' : 'versionsRestore')}
        </button>
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
  if (shown.state !== 'compared') {
    return shown.state === 'gone' ? (
      <p>{text('versionsGone')}</p>
    ) : (
      <p class="comparing">{text('versionsComparing')}</p>
    );
  }
  return <DifferenceSummary difference={shown.difference} />;
}
