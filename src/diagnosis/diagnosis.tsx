import { type JSX, render } from 'preact';
import type { FindingCode, Remedies } from '../core/diagnosis/finding.ts';
import { findingsIn } from '../core/diagnosis/section.ts';
import type { Text } from '../core/text-key.ts';
import { addStyle } from '../ui/add-style.ts';
import { Button } from '../ui/button.tsx';
import { TextContext, useText } from '../ui/text.ts';
import css from './diagnosis.css?inline';
import { createDiagnosisStore, type DiagnosisPort, type DiagnosisStore } from './diagnosis-store.ts';
import { FindingCard } from './finding-card.tsx';
import { SectionView } from './section-view.tsx';

/** Where the styles are already. */
const styled = new WeakSet<Node>();

/**
 * Shows a diagnosis in an element that is otherwise empty.
 * @param covered findings that the screen shows elsewhere
 * @returns ends it
 */
export function mountDiagnosis(
  element: HTMLElement,
  text: Text,
  port: DiagnosisPort,
  covered?: readonly FindingCode[],
): () => void {
  const root = element.getRootNode() as Document | ShadowRoot;
  if (!styled.has(root)) addStyle(root, css);
  styled.add(root);
  const ending = new AbortController();
  const store = createDiagnosisStore(port, ending.signal);
  render(
    <TextContext.Provider value={text}>
      <Diagnosis store={store} remedies={port.remedies} covered={covered} />
    </TextContext.Provider>,
    element,
  );
  void store.look();
  return () => {
    ending.abort();
    render(null, element);
  };
}

interface DiagnosisProps {
  readonly store: DiagnosisStore;
  readonly remedies: Remedies;
  readonly covered: readonly FindingCode[] | undefined;
}

/** What is off, why, and what to do; then everything that was seen, and a report to copy. */
function Diagnosis({ store, remedies, covered }: DiagnosisProps): JSX.Element {
  const text = useText();
  const diagnosis = store.shown.value;
  if (store.hasFailed.value) return <p role="alert">{text('diagnosisFailed')}</p>;
  if (!diagnosis) return <p class="waiting">{text('diagnosisWaiting')}</p>;
  const findings = findingsIn(diagnosis.sections).filter(({ code }) => !covered?.includes(code));
  return (
    <div class="diagnosis">
      {findings.length === 0 && !covered && (
        <p class="nothing-off" role="status">
          {text('diagnosisNothing')}
        </p>
      )}
      {findings.length > 0 && (
        <ul>
          {findings.map(finding => (
            <FindingCard
              key={JSON.stringify(finding)}
              finding={finding}
              usesRegion={diagnosis.usesRegion}
              remedies={remedies}
              onRemedy={store.remedy}
            />
          ))}
        </ul>
      )}
      {diagnosis.sections.map(section => (
        <SectionView key={section.title} {...section} />
      ))}
      <Report store={store} />
    </div>
  );
}

function Report({ store }: Pick<DiagnosisProps, 'store'>): JSX.Element {
  const text = useText();
  const copied = store.copied.value;
  return (
    <div class="report">
      <p>{text('reportHelp')}</p>
      <label>
        <input
          type="checkbox"
          checked={store.isUnmasked.value}
          onClick={event => {
            store.isUnmasked.value = event.currentTarget.checked;
          }}
        />
        {text('reportUnmasked')}
      </label>
      <div class="buttons">
        <Button name={text('reportCopy')} act={() => void store.copy()} />
        <Button name={text('diagnosisAgain')} act={() => void store.look()} />
        <span role="status">{copied && text(copied === 'copied' ? 'reportCopied' : 'reportNotCopied')}</span>
      </div>
    </div>
  );
}
