import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { DiagnosisFacts } from '../../core/diagnosis/facts.ts';
import type { Finding } from '../../core/diagnosis/finding.ts';
import { judge } from '../../core/diagnosis/judge.ts';
import { writeReport } from '../../core/diagnosis/report.ts';
import { withoutAccounts } from '../../core/diagnosis/without-accounts.ts';
import type { DiagnosisWays } from './diagnosis-ways.ts';

/** ms between two looks at a page that may have more to tell. */
const PAUSE = 1000;

export interface DiagnosisStore {
  /** As they are to be shown. */
  readonly facts: ReadonlySignal<DiagnosisFacts | undefined>;
  readonly findings: ReadonlySignal<readonly Finding[]>;
  /** It could not be made. */
  readonly hasFailed: ReadonlySignal<boolean>;
  /** Whether accounts and names go into the report. */
  readonly isUnmasked: Signal<boolean>;
  /** How the last copy went. */
  readonly copied: ReadonlySignal<'copied' | 'failed' | undefined>;
  /** Looks, and goes on while the page may have more to tell. */
  look(): Promise<void>;
  copy(): Promise<void>;
}

/** @param signal ends the looking */
export function createDiagnosisStore({ diagnose, logFailure }: DiagnosisWays, ended: AbortSignal): DiagnosisStore {
  const facts = signal<DiagnosisFacts | undefined>(undefined);
  const hasFailed = signal(false);
  const isUnmasked = signal(false);
  const copied = signal<'copied' | 'failed' | undefined>(undefined);
  const shown = computed(() => (facts.value?.hidesAccounts ? withoutAccounts(facts.value) : facts.value));
  const findings = computed(() => (shown.value ? judge(shown.value) : []));
  let run = 0;

  async function look(): Promise<void> {
    run += 1;
    const own = run;
    const isOver = (): boolean => ended.aborted || own !== run;
    do {
      try {
        const told = await diagnose();
        if (isOver()) return;
        facts.value = told;
        hasFailed.value = false;
      } catch (error) {
        if (isOver()) return;
        logFailure('the diagnosis was not made', error);
        hasFailed.value = true;
        return;
      }
      if (!facts.value.page?.mayTellMore) return;
      await new Promise(resolve => setTimeout(resolve, PAUSE));
    } while (!isOver());
  }

  return {
    facts: shown,
    findings,
    hasFailed,
    isUnmasked,
    copied,
    look,
    async copy() {
      if (!facts.value) return;
      try {
        await navigator.clipboard.writeText(writeReport(facts.value, judge(facts.value), !isUnmasked.value));
        copied.value = 'copied';
      } catch (error) {
        logFailure('the report was not copied', error);
        copied.value = 'failed';
      }
    },
  };
}
