import { expect, test } from 'vitest';
import { isBadRequestPage } from './bad-request.ts';
import { factsOf } from './facts.fixture.ts';

test.each([
  ['400', true],
  [' 401\n', true],
  ['404', false],
  [undefined, false],
])('an error code of %j: %s', (errorCode, isBadRequest) => {
  expect(isBadRequestPage(factsOf(errorCode === undefined ? {} : { errorCode }))).toBe(isBadRequest);
});
