import { describe, expect, it } from 'vitest';
import { createIssue } from './issue.ts';

describe('createIssue', () => {
  it('keeps arguments as they are, and cuts long ones without breaking a character', () => {
    const issue = createIssue(
      { code: 'key_misspelt', args: ['$2 $&', `${'x'.repeat(79)}😀`] },
      { line: 3, section: 'a' },
    );
    expect(issue).toEqual({
      line: 3,
      section: 'a',
      severity: 'warning',
      code: 'key_misspelt',
      args: ['$2 $&', `${'x'.repeat(79)}…`],
    });
  });
});
