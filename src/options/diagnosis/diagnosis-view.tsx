import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { Diagnosis } from '../../ui/diagnosis/diagnosis.tsx';
import { createDiagnosisStore } from '../../ui/diagnosis/diagnosis-store.ts';
import { useText } from '../../ui/text.ts';
import { type ChangeableSettings, diagnosisWays } from './diagnosis-ways.ts';
import '../../ui/diagnosis/diagnosis.css';
import './diagnosis-view.css';

/** The diagnosis of the console tab that was used last. */
export function DiagnosisView({ settings }: { readonly settings: ChangeableSettings }): JSX.Element {
  const text = useText();
  const { store, remedies, ending } = useMemo(() => {
    const ending = new AbortController();
    const ways = diagnosisWays(settings, () => void store.look());
    const store = createDiagnosisStore(ways, ending.signal);
    return { store, remedies: ways.remedies, ending };
  }, [settings]);
  useEffect(() => {
    void store.look();
    return () => ending.abort();
  }, [store, ending]);
  return (
    <section class="diagnosis-section" aria-labelledby="diagnosis-title">
      <header class="view-head">
        <h1 id="diagnosis-title">{text('optionsDiagnosis')}</h1>
        <p class="save-state">{text('optionsDiagnosisIntro')}</p>
      </header>
      <Diagnosis store={store} remedies={remedies} />
    </section>
  );
}
