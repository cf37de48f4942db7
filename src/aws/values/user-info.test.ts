import { expect, test } from 'vitest';
import { readUserInfo } from './user-info.ts';

const arn = 'arn:aws:sts::111122223333:assumed-role/DevRole/alice';

test('aws-userInfo is read through both of its encodings', () => {
  const issuer = 'https://d-1234567890.awsapps.com/start/#/console?account_id=111122223333&role_name=Admin';
  const fields = { arn, alias: 'corp%2Ddev', username: 'alice', issuer, keybase: 'k=' };
  expect(readUserInfo(encodeURIComponent(JSON.stringify(fields)))).toEqual({
    arn,
    alias: 'corp-dev',
    issuer,
  });
});

test('a name with a plus keeps it', () => {
  expect(readUserInfo(encodeURIComponent('{"alias":"a%2Bb"}'))?.alias).toBe('a+b');
});

test('fields that are missing or no texts are left out', () => {
  expect(readUserInfo('{"arn":7,"alias":"  "}')).toEqual({});
});

test.each(['', 'x', '[]', 'null', '7', '%7B'])('nothing is read from "%s"', value =>
  expect(readUserInfo(value)).toBeUndefined(),
);
