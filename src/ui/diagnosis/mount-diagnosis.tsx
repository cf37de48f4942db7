import { render } from 'preact';
import type { FindingCode } from '../../core/diagnosis/finding.ts';
import type { Text } from '../../core/text-key.ts';
import { TextContext } from '../text.ts';
import { Diagnosis } from './diagnosis.tsx';
import { createDiagnosisStore } from './diagnosis-store.ts';
import type { DiagnosisWays } from './diagnosis-ways.ts';

/** Shows a diagnosis in an element, in which nothing else is rendered; answers how to end it. */
export function mountDiagnosis(
  element: HTMLElement,
  text: Text,
  ways: DiagnosisWays,
  told?: ReadonlySet<FindingCode>,
): () => void {
  const ending = new AbortController();
  const store = createDiagnosisStore(ways, ending.signal);
  render(
    <TextContext.Provider value={text}>
      <Diagnosis store={store} remedies={ways.remedies} {...(told && { told })} />
    </TextContext.Provider>,
    element,
  );
  void store.look();
  return () => {
    ending.abort();
    render(null, element);
  };
}
