import type { ComponentChildren, JSX } from 'preact';
import type { FindingCode } from '../core/diagnosis/finding.ts';
import { useText } from '../ui/text.ts';
import type { SwitcherActions } from './actions.ts';
import { DiagnosisPlace } from './diagnosis-place.tsx';

interface EmptyListProps {
  readonly actions: SwitcherActions;
  /** What `children` tell already. */
  readonly told?: readonly FindingCode[];
  /** What stands in place of the list. */
  readonly children: ComponentChildren;
}

/** There is no list: why, what to do, and below it the diagnosis, which opens by itself. */
export function EmptyList({ actions, told = [], children }: EmptyListProps): JSX.Element {
  const text = useText();
  return (
    <div class="scroller">
      {children}
      <h2 class="diagnosis-title">{text('diagnosis')}</h2>
      <DiagnosisPlace actions={actions} told={told} />
    </div>
  );
}
