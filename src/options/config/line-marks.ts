import type { Issue, Severity } from '../../core/config/issue.ts';

const WEIGHT: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** The worst that is wrong with each line. */
export function markLines(issues: readonly Issue[]): ReadonlyMap<number, Severity> {
  const marks = new Map<number, Severity>();
  for (const { line, severity } of issues) {
    const known = marks.get(line);
    if (known === undefined || WEIGHT[known] < WEIGHT[severity]) marks.set(line, severity);
  }
  return marks;
}
