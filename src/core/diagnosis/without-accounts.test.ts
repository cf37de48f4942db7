import { expect, it } from 'vitest';
import { diagnosisFacts } from './facts.fixture.ts';
import { withoutAccounts } from './without-accounts.ts';

it('takes the numbers of accounts out of all that is shown, and nothing else', () => {
  const facts = diagnosisFacts({ headerNames: ['1111-2222-3333', 'nav-1234567890123'] });
  const shown = withoutAccounts(facts);
  expect(JSON.stringify(shown)).not.toContain('999999999999');
  expect(shown.headerNames).toEqual(['••••', 'nav-1234567890123']);
  expect(shown.page?.identity.base).toEqual({ account: '••••', alias: 'corp-jump', user: 'alice' });
  expect(shown.at).toBe(facts.at);
});
