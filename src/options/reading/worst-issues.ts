import type { Issue, Severity } from '../../core/config/issues/issue.ts';

/** So many issues nobody reads through; a text of nothing but mistakes has hundreds of thousands. */
export const MOST_ISSUES = 1000;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The first `limit` issues by line, where no error makes room for a warning and no warning for a note. */
export function worstIssues(issues: readonly Issue[], limit = MOST_ISSUES): readonly Issue[] {
  if (issues.length <= limit) return issues;
  const kept = new Set<Issue>();
  for (const severity of SEVERITIES) {
    for (const issue of issues) {
      if (kept.size === limit) break;
      if (issue.severity === severity) kept.add(issue);
    }
  }
  return issues.filter(issue => kept.has(issue));
}

export function countIssues(issues: readonly Issue[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of issues) counts[severity]++;
  return counts;
}
