import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Text } from '../../core/text-key.ts';
import { useText } from '../../ui/text.ts';
import { countText } from '../widgets/count-text.ts';
import { agoText, isJustNow, timeText } from '../widgets/time-text.ts';
import type { ListedVersion } from './versions-store.ts';
import './version-list.css';

interface VersionListProps {
  readonly list: readonly ListedVersion[];
  readonly chosen: ListedVersion | undefined;
  readonly onChoose: (version: ListedVersion) => void;
}

/** The versions to choose from, by keyboard as any group of radio buttons. */
export function VersionList({ list, chosen, onChoose }: VersionListProps): JSX.Element {
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
