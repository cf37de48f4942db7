import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { DiagnosisInput } from '../core/diagnosis/diagnosis-input.ts';
import type { Finding, FindingRemedy, Remedies } from '../core/diagnosis/finding.ts';
import { judge } from '../core/diagnosis/judge.ts';
import { withoutAccounts } from '../core/diagnosis/mask.ts';
import { writeReport } from './report.ts';

/** What the diagnosis needs from the page that shows it. */
export interface DiagnosisPort {
  /** Throws where the diagnosis cannot be made. */
  readonly diagnose: () => Promise<DiagnosisInput>;
  /** What can be done about a finding on this page. */
  readonly remedies: Remedies;
  readonly logFailure: (what: string, error: unknown) => void;
}

export interface DiagnosisStore {
  /** As it is to be shown. */
  readonly input: ReadonlySignal<DiagnosisInput | undefined>;
  readonly findings: ReadonlySignal<readonly Finding[]>;
  /** The diagnosis could not be made. */
  readonly hasFailed: ReadonlySignal<boolean>;
  /** Whether the report includes accounts and names. */
  readonly isUnmasked: Signal<boolean>;
  /** How the last copy went. */
  readonly copied: ReadonlySignal<'copied' | 'failed' | undefined>;
  /** Makes the diagnosis, and goes on while the page may have more to show. */
  look(): Promise<void>;
  /** Does something about a finding, then looks again. */
  remedy(remedy: FindingRemedy): Promise<void>;
  copy(): Promise<void>;
}

/** ms between two looks at a page that may have more to show. */
const PAUSE = 1000;

/** @param ended ends the looking */
export function createDiagnosisStore(port: DiagnosisPort, ended: AbortSignal): DiagnosisStore {
  const { diagnose, remedies, logFailure } = port;
  const seen = signal<DiagnosisInput | undefined>(undefined);
  const hasFailed = signal(false);
  const isUnmasked = signal(false);
  const copied = signal<'copied' | 'failed' | undefined>(undefined);
  const input = computed(() => (seen.value?.hidesAccounts ? withoutAccounts(seen.value) : seen.value));
  let run = 0;

  async function look(): Promise<void> {
    run += 1;
    const own = run;
    const isOver = (): boolean => ended.aborted || own !== run;
    try {
      while (!isOver()) {
        const next = await diagnose();
        if (isOver()) return;
        seen.value = next;
        hasFailed.value = false;
        if (!next.page?.mayTellMore) return;
        await new Promise(resolve => setTimeout(resolve, PAUSE));
      }
    } catch (error) {
      if (isOver()) return;
      logFailure('the diagnosis was not made', error);
      hasFailed.value = true;
    }
  }

  return {
    input,
    findings: computed(() => (input.value ? judge(input.value) : [])),
    hasFailed,
    isUnmasked,
    copied,
    look,
    async remedy(remedy) {
      try {
        await remedies[remedy]?.();
      } catch (error) {
        logFailure('nothing was done about a finding', error);
      }
      await look();
    },
    async copy() {
      if (!seen.value) return;
      try {
        await navigator.clipboard.writeText(writeReport(seen.value, judge(seen.value), !isUnmasked.value));
        copied.value = 'copied';
      } catch (error) {
        logFailure('the report was not copied', error);
        copied.value = 'failed';
      }
    },
  };
}
