import type { JSX } from 'preact';
import type { TextKey } from '../../core/text-key.ts';
import { useText } from '../../ui/text.ts';
import type { DraftReading } from './draft-reading.ts';
import { ListedRow } from './listed-row.tsx';
import { UnlistedRow } from './unlisted-row.tsx';
import { WindowedList } from './windowed-list.tsx';
import './role-pane.css';

interface RolePaneProps {
  readonly reading: DraftReading;
  readonly hideAccountIds: boolean;
  readonly showImages: boolean;
  readonly onGoTo: (line: number) => void;
}

/** What the popup will list of this text, and what not and why. */
export function RolePane({ reading, hideAccountIds, showImages, onGoTo }: RolePaneProps): JSX.Element {
  const text = useText();
  const { listed, unlisted } = reading;
  return (
    <div class="role-pane">
      <section aria-labelledby="listed-title">
        <PaneTitle id="listed-title" title="optionsListed" count={listed.length} />
        {listed.length === 0 ? (
          <p class="nothing">{text('optionsListedNone')}</p>
        ) : (
          <WindowedList labelledBy="listed-title" rows={listed}>
            {row => <ListedRow profile={row} hideAccountId={hideAccountIds} showImage={showImages} onGoTo={onGoTo} />}
          </WindowedList>
        )}
      </section>
      {unlisted.length > 0 && (
        <section class="unlisted" aria-labelledby="unlisted-title">
          <PaneTitle id="unlisted-title" title="optionsUnlisted" count={unlisted.length} />
          <WindowedList labelledBy="unlisted-title" rows={unlisted}>
            {row => <UnlistedRow profile={row} hideAccountId={hideAccountIds} onGoTo={onGoTo} />}
          </WindowedList>
        </section>
      )}
    </div>
  );
}

interface PaneTitleProps {
  readonly id: string;
  readonly title: TextKey;
  readonly count: number;
}

function PaneTitle({ id, title, count }: PaneTitleProps): JSX.Element {
  const text = useText();
  return (
    <h2 id={id}>
      {text(title)} <span class="count">{count.toLocaleString(text('language'))}</span>
    </h2>
  );
}
