import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { FindingCode } from '../core/diagnosis/finding.ts';
import { Icon } from '../ui/icon.tsx';
import { useText } from '../ui/text.ts';
import type { SwitcherActions } from './create-actions.ts';

interface DiagnosisPlaceProps {
  readonly actions: SwitcherActions;
  /** Findings that the screen shows elsewhere; always the same list for one screen. */
  readonly covered?: readonly FindingCode[];
}

/** Holds the diagnosis, whose code is loaded only then. */
export function DiagnosisPlace({ actions, covered }: DiagnosisPlaceProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => (place.current ? actions.showDiagnosis(place.current, covered) : undefined), [actions, covered]);
  return <div ref={place} class="diagnosis-place" />;
}

/** The diagnosis in place of the list, and a button that leads back to the list. */
export function DiagnosisView({ actions }: Pick<DiagnosisPlaceProps, 'actions'>): JSX.Element {
  const text = useText();
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => back.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    actions.closeDiagnosis();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape, from wherever the focus is in it
    <div class="diagnosis-view" onKeyDown={onKeyDown}>
      <header>
        <button
          ref={back}
          type="button"
          class="icon-button"
          title={text('diagnosisBack')}
          aria-label={text('diagnosisBack')}
          onClick={actions.closeDiagnosis}
        >
          <Icon name="back" />
        </button>
        <h1>{text('diagnosis')}</h1>
      </header>
      <div class="scroller">
        <DiagnosisPlace actions={actions} />
      </div>
    </div>
  );
}
