import { expect, test } from 'vitest';
import { isFromSignIn } from './came-by.ts';

test.each([
  ['https://signin.aws.amazon.com/', true],
  ['https://us-east-1.signin.aws.amazon.com/oauth?x=1', true],
  ['https://corp.awsapps.com/', true],
  ['https://us-east-1.console.aws.amazon.com/', false],
  ['https://signin.amazonaws.cn/', false],
  ['https://signin.aws.amazon.com.evil.example/', false],
  ['https://notsignin.aws.amazon.com/', false],
  ['', false],
  ['nothing', false],
  [undefined, false],
])('a page that came from %s', (referrer, expected) => {
  expect(isFromSignIn(referrer, 'aws')).toBe(expected);
});
