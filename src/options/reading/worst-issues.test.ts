import { expect, test } from 'vitest';
import { createIssue, type Issue } from '../../core/config/issues/issue.ts';
import { countIssues, worstIssues } from './worst-issues.ts';

const error = (line: number): Issue => createIssue({ code: 'arn_invalid', args: ['x'] }, { line });
const warning = (line: number): Issue => ({ ...error(line), severity: 'warning' });
const note = (line: number): Issue => ({ ...error(line), severity: 'info' });

test('few issues are all kept', () => {
  const issues = [note(1), error(2)];
  expect(worstIssues(issues, 2)).toEqual(issues);
});

test('of too many the worst are kept, by line', () => {
  const issues = [note(1), warning(2), note(3), error(4), warning(5), error(6)];
  expect(worstIssues(issues, 3).map(({ line }) => line)).toEqual([2, 4, 6]);
  expect(worstIssues(issues, 1).map(({ line }) => line)).toEqual([4]);
  expect(worstIssues(issues, 5).map(({ line }) => line)).toEqual([1, 2, 4, 5, 6]);
});

test('all are counted by how bad they are', () => {
  expect(countIssues([note(1), error(2), error(3)])).toEqual({ error: 2, warning: 0, info: 1 });
});
