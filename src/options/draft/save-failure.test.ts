import { expect, test } from 'vitest';
import { saveFailure } from './save-failure.ts';

test.each([
  'QUOTA_BYTES quota exceeded',
  'Resource::kQuotaBytes quota exceeded',
  'QuotaExceededError: storage.local API call exceeded its quota limitations.',
])('“%s” is a text that is too large', message => {
  expect(saveFailure(new Error(message))).toEqual({ why: 'quota' });
});

test.each([
  'no answer',
  'Could not establish connection. Receiving end does not exist.',
  'The message port closed before a response was received.',
  'Extension context invalidated.',
])('“%s” is a background that does not answer', message => {
  expect(saveFailure(new Error(message))).toEqual({ why: 'no-answer' });
});

test('anything else is shown in the words of the browser', () => {
  expect(saveFailure(new Error('disk I/O'))).toEqual({ why: 'other', reason: 'disk I/O' });
  expect(saveFailure('odd')).toEqual({ why: 'other', reason: 'odd' });
});
