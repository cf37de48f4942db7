import { describe, expect, it } from 'vitest';
import { accountInfo } from './account-info.ts';

const role = {
  arn: 'arn:aws:sts::444455556666:assumed-role/Dev/alice',
  alias: '444455556666',
  username: 'assumed-role%2FDev%2Falice',
};
const user = { arn: 'arn:aws:iam::111122223333:user/alice', alias: 'corp', username: 'alice' };

describe('AccountInfo', () => {
  it('of a user has no role, whatever base the history names', () => {
    const plain = { loginDisplayNameAccount: 'corp', loginDisplayNameUser: 'alice' };
    expect(accountInfo(user, { bn: '', ba: '' })).toEqual(plain);
    expect(accountInfo(user, { bn: 'bob', ba: 'x' })).toEqual(plain);
  });

  it('of a role takes the base from the history and drops the name of the session', () => {
    expect(accountInfo(role, { bn: 'alice', ba: '111122223333' })).toEqual({
      loginDisplayNameAccount: '1111-2222-3333',
      loginDisplayNameUser: 'alice',
      roleDisplayNameAccount: '4444-5555-6666',
      roleDisplayNameUser: 'Dev',
    });
  });

  it('of a role without a base is that of a federated login', () => {
    expect(accountInfo(role, { bn: '', ba: '' })).toEqual({
      loginDisplayNameAccount: '4444-5555-6666',
      loginDisplayNameUser: 'Dev/alice',
    });
  });
});
