import { expect, it } from 'vitest';
import { withoutTokens } from './sent-request.ts';

it('says of a token only that there is one', () => {
  const fields = { csrf: '12345', account: 'a', sessionToken: 'x', emptyToken: '' };
  expect(withoutTokens({ url: 'u', fields })).toEqual({
    url: 'u',
    fields: { csrf: '…', account: 'a', sessionToken: '…', emptyToken: '' },
  });
});
