import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Settings } from '../../core/settings.ts';
import { useText } from '../../ui/text.ts';
import { ConfigHead } from './config-head.tsx';
import { ConfigNotices } from './config-notices.tsx';
import type { ConfigStore } from './config-store.ts';
import { DraftSummary } from './draft-summary.tsx';
import { goToLine } from './go-to-line.ts';
import { IssueList } from './issue-list.tsx';
import { markLines } from './line-marks.ts';
import { RolePane } from './role-pane.tsx';
import { sampleConfig } from './sample-config.ts';
import { TextField } from './text-field.tsx';
import { Welcome } from './welcome.tsx';
import './config-view.css';

interface ConfigViewProps {
  readonly store: ConfigStore;
  readonly settings: ReadonlySignal<Settings>;
  readonly isMac: boolean;
  /** Out of sight it stays as it is: cursor, scrolling, and what the field can undo. */
  readonly isHidden: boolean;
}

/** The config: its text, what is wrong with it, and what comes of it. */
export function ConfigView({ store, settings, isMac, isHidden }: ConfigViewProps): JSX.Element {
  const text = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const reading = store.reading.value;
  const marks = useMemo(() => markLines(reading.issues), [reading]);
  const { hideAccountIds, showImages } = settings.value;
  useEffect(() => {
    if (store.isFirstRun.peek()) field.current?.focus();
  }, [store]);
  const goTo = (line: number): void => {
    if (field.current) goToLine(field.current, line);
  };
  const putInSample = (): void => {
    store.put(sampleConfig(text));
    field.current?.focus();
  };
  return (
    <section class="config-view" aria-labelledby="config-title" hidden={isHidden}>
      <ConfigHead
        titleId="config-title"
        saveState={store.saveState.value}
        isChanged={store.isChanged.value}
        isMac={isMac}
        onSave={() => void store.save()}
      />
      <ConfigNotices store={store} />
      <div class="writing">
        <TextField text={store.draft} marks={marks} field={field} describedBy="draft-summary" onType={store.type} />
        <IssueList issues={reading.issues} onGoTo={goTo} />
        <DraftSummary id="draft-summary" reading={reading} />
      </div>
      {store.isFirstRun.value ? (
        <Welcome onSample={putInSample} />
      ) : (
        <RolePane reading={reading} hideAccountIds={hideAccountIds} showImages={showImages} onGoTo={goTo} />
      )}
    </section>
  );
}
