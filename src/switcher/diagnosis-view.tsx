import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { useText } from '../ui/text.ts';
import { showAllRoles } from './store-changes.ts';
import type { SwitcherParts } from './switcher-host.ts';
import { openOptions, reloadConsole } from './tab-actions.ts';

/** Shows the diagnosis in an element once its code is there; returns what ends it. */
function showDiagnosis(parts: SwitcherParts, element: HTMLElement): () => void {
  const { store, host } = parts;
  const remedies = {
    reload: () => reloadConsole(parts),
    options: () => openOptions(parts),
    'show-all': () => showAllRoles(parts, true),
    'show-mine': () => showAllRoles(parts, false),
  };
  const shown = host.showDiagnosis(element, store.consoleTabId.value, remedies).catch(error => {
    host.logFailure('the diagnosis could not be shown', error);
    return () => undefined;
  });
  return () => void shown.then(end => end());
}

/** The diagnosis in place of the list, and a button that leads back to the list. */
export function DiagnosisView({ parts }: { readonly parts: SwitcherParts }): JSX.Element {
  const text = useText();
  const close = (): void => {
    parts.store.showsDiagnosis.value = false;
  };
  const back = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => back.current?.focus(), []);
  useEffect(() => (place.current ? showDiagnosis(parts, place.current) : undefined), [parts]);
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
      <div class="scroller" ref={place} />
    </div>
  );
}
