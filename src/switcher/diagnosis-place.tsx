import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { FindingCode } from '../core/diagnosis/finding.ts';
import { Icon } from '../ui/icon.tsx';
import { useText } from '../ui/text.ts';
import type { SwitcherActions } from './actions.ts';

interface DiagnosisPlaceProps {
  readonly actions: SwitcherActions;
  /** What is told beside it already. */
  readonly told?: readonly FindingCode[];
}

/** Where the diagnosis comes to stand: its code is loaded only then. */
export function DiagnosisPlace({ actions, told }: DiagnosisPlaceProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const known = told?.join();
  useEffect(() => {
    if (!place.current) return undefined;
    const codes = known === undefined ? undefined : new Set((known === '' ? [] : known.split(',')) as FindingCode[]);
    return actions.showDiagnosis(place.current, codes);
  }, [actions, known]);
  return <div ref={place} class="diagnosis-place" />;
}

/** The diagnosis in place of the list, and the way back. */
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
