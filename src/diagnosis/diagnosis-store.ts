import { computed, signal } from '@preact/signals';
import type { Diagnosis } from '../core/diagnosis/diagnosis.ts';
import type { FindingRemedy, Remedies } from '../core/diagnosis/finding.ts';
import { withoutAccounts } from '../core/diagnosis/mask.ts';
import { writeReport } from '../core/diagnosis/report.ts';

/** What the diagnosis needs from the page that shows it. */
export interface DiagnosisPort {
  /** Throws where the diagnosis cannot be made. */
  readonly diagnose: () => Promise<Diagnosis>;
  /** What can be done about a finding on this page. */
  readonly remedies: Remedies;
  readonly logFailure: (what: string, error: unknown) => void;
}

export type DiagnosisStore = ReturnType<typeof createDiagnosisStore>;

/** ms between two looks at a page that may have more to show. */
const PAUSE = 1000;

/** ms that a page which is still loading is given before it is shown as it is. */
const PATIENCE = 2000;

/**
 * What a page shows of a diagnosis.
 * @param ended ends the looking
 */
export function createDiagnosisStore({ diagnose, remedies, logFailure }: DiagnosisPort, ended: AbortSignal) {
  const made = signal<Diagnosis | undefined>(undefined);
  const hasFailed = signal(false);
  const isUnmasked = signal(false);
  const copied = signal<'copied' | 'failed' | undefined>(undefined);
  let run = 0;

  async function look(): Promise<void> {
    run += 1;
    const own = run;
    const end = performance.now() + PATIENCE;
    const isOver = (): boolean => ended.aborted || own !== run;
    try {
      while (!isOver()) {
        const next = await diagnose();
        if (isOver()) return;
        if (!next.mayShowMore || performance.now() > end || made.peek()) made.value = next;
        hasFailed.value = false;
        if (!next.mayShowMore) return;
        await new Promise(resolve => setTimeout(resolve, PAUSE));
      }
    } catch (error) {
      if (isOver()) return;
      logFailure('the diagnosis was not made', error);
      hasFailed.value = true;
    }
  }

  return {
    /** As the screen shows it. */
    shown: computed(() => (made.value?.hidesAccounts ? withoutAccounts(made.value) : made.value)),
    /** The diagnosis could not be made. */
    hasFailed,
    /** Whether the report includes accounts and names. */
    isUnmasked,
    /** How the last copy went. */
    copied,
    /** Makes the diagnosis, and goes on while the page may have more to show. */
    look,
    /** Does something about a finding, then looks again. */
    async remedy(remedy: FindingRemedy): Promise<void> {
      try {
        await remedies[remedy]?.();
      } catch (error) {
        logFailure('nothing was done about a finding', error);
      }
      await look();
    },
    async copy(): Promise<void> {
      if (!made.value) return;
      try {
        await navigator.clipboard.writeText(writeReport(made.value, !isUnmasked.value));
        copied.value = 'copied';
      } catch (error) {
        logFailure('the report was not copied', error);
        copied.value = 'failed';
      }
    },
  };
}
