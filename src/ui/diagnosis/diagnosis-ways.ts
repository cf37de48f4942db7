import type { DiagnosisFacts } from '../../core/diagnosis/facts.ts';
import type { FindingRemedy } from '../../core/diagnosis/finding.ts';

/** The ways of whoever shows a diagnosis. */
export interface DiagnosisWays {
  /** Throws where it can't be made. */
  readonly diagnose: () => Promise<DiagnosisFacts>;
  /** What can be done from here about a finding. */
  readonly remedies: Readonly<Partial<Record<FindingRemedy, () => void>>>;
  readonly logFailure: (what: string, error: unknown) => void;
}
