import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { FindingCode } from '../core/diagnosis/finding.ts';
import { Button } from '../ui/button.tsx';
import { useText } from '../ui/text.ts';
import { showAllRoles } from './store-changes.ts';
import type { SwitcherParts } from './switcher-host.ts';
import { openOptions, reloadConsole } from './tab-actions.ts';

interface DiagnosisPlaceProps {
  readonly parts: SwitcherParts;
  /** Findings that the screen shows elsewhere; always the same list for one screen. */
  readonly covered?: readonly FindingCode[];
}

/** Holds the diagnosis, whose code is loaded only then. */
export function DiagnosisPlace({ parts, covered }: DiagnosisPlaceProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => (place.current ? showDiagnosis(parts, place.current, covered) : undefined), [parts, covered]);
  return <div ref={place} class="diagnosis-place" />;
}

/** Shows the diagnosis in an element once its code is there; returns what ends it. */
function showDiagnosis(parts: SwitcherParts, element: HTMLElement, covered?: readonly FindingCode[]): () => void {
  const { store, host } = parts;
  const remedies = {
    reload: () => reloadConsole(parts),
    options: () => openOptions(parts),
    'show-all': () => showAllRoles(parts, true),
    'show-mine': () => showAllRoles(parts, false),
  };
  const shown = host.showDiagnosis(element, store.consoleTabId.value, remedies, covered).catch(error => {
    host.logFailure('the diagnosis could not be shown', error);
    return () => undefined;
  });
  return () => void shown.then(end => end());
}

/** The diagnosis in place of the list, and a button that leads back to the list. */
export function DiagnosisView({ parts }: Pick<DiagnosisPlaceProps, 'parts'>): JSX.Element {
  const text = useText();
  const close = (): void => {
    parts.store.showsDiagnosis.value = false;
  };
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => back.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape, from wherever the focus is in it
    <div class="diagnosis-view" onKeyDown={onKeyDown}>
      <header>
        <Button buttonRef={back} icon="back" name={text('diagnosisBack')} act={close} />
        <h1>{text('diagnosis')}</h1>
      </header>
      <div class="scroller">
        <DiagnosisPlace parts={parts} />
      </div>
    </div>
  );
}
