import { type JSX, render } from 'preact';
import { FINDINGS, type Finding, type Remedies } from '../core/diagnosis/finding.ts';
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
 * @returns ends it
 */
export function mountDiagnosis(element: HTMLElement, text: Text, port: DiagnosisPort): () => void {
  const root = element.getRootNode() as Document | ShadowRoot;
  if (!styled.has(root)) addStyle(root, css);
  styled.add(root);
  const ending = new AbortController();
  const store = createDiagnosisStore(port, ending.signal);
  render(
    <TextContext.Provider value={text}>
      <Diagnosis store={store} remedies={port.remedies} />
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
}

/** The verdict with a report to copy; what is off, why, and what to do; and, unfolded, everything that was seen. */
function Diagnosis({ store, remedies }: DiagnosisProps): JSX.Element {
  const text = useText();
  const diagnosis = store.shown.value;
  if (store.hasFailed.value) return <p role="alert">{text('diagnosisFailed')}</p>;
  if (!diagnosis) return <p class="waiting">{text('diagnosisWaiting')}</p>;
  const findings = findingsIn(diagnosis.sections);
  return (
    <div class="diagnosis">
      <Verdict worst={findings[0]} />
      <Report store={store} />
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
      <details class="technical">
        <summary>{text('technicalDetails')}</summary>
        {diagnosis.sections.map(section => (
          <SectionView key={section.title} {...section} />
        ))}
      </details>
    </div>
  );
}

/** Whether the user can switch, in a word; what keeps them from it follows below. */
function Verdict({ worst }: { readonly worst: Finding | undefined }): JSX.Element {
  const text = useText();
  const severity = worst && FINDINGS[worst.code][0];
  return (
    <div class={`verdict ${severity ?? 'nothing'}`} role="status">
      <h2>{text(`verdict_${severity ?? 'nothing'}`)}</h2>
      {!severity && <p>{text('diagnosisNothing')}</p>}
    </div>
  );
}

function Report({ store }: Pick<DiagnosisProps, 'store'>): JSX.Element {
  const text = useText();
  const copied = store.copied.value;
  return (
    <div class="report">
      <div class="buttons">
        <Button name={text('reportCopy')} act={() => void store.copy()} />
        <Button name={text('diagnosisAgain')} act={() => void store.look()} />
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
        <span role="status">{copied && text(copied === 'copied' ? 'reportCopied' : 'reportNotCopied')}</span>
      </div>
      <p>{text('reportHelp')}</p>
    </div>
  );
}
