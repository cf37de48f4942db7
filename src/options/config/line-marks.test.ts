import { expect, test } from 'vitest';
import { createIssue } from '../../core/config/issue.ts';
import { markLines } from './line-marks.ts';

test('a line with several issues is marked with the worst', () => {
  const issues = [
    createIssue({ code: 'key_unknown', args: ['x'] }, { line: 2 }),
    createIssue({ code: 'arn_invalid', args: ['x'] }, { line: 2 }),
    createIssue({ code: 'key_misspelt', args: ['x', 'y'] }, { line: 2 }),
    createIssue({ code: 'key_misspelt', args: ['x', 'y'] }, { line: 7 }),
  ];
  expect([...markLines(issues)]).toEqual([
    [2, 'error'],
    [7, 'warning'],
  ]);
});
