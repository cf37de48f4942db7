import { expect, test } from 'vitest';
import { keepForm, takeForm } from './pending-forms.ts';

test('a form is handed out once, to whoever has its ticket', () => {
  const form = { url: 'https://example.com/', fields: { a: 'b' } };
  const ticket = keepForm(form);
  expect(takeForm({ ticket: 'another' })).toBeUndefined();
  expect(takeForm({ ticket })).toEqual(form);
  expect(takeForm({ ticket })).toBeUndefined();
});
