import { describe, expect, it } from 'vitest';
import { explainRecord } from './explain-record.ts';
import { readRecords } from './read-records.ts';

/** The article's sample, without what nobody reads. */
const SWITCH = {
  eventVersion: '1.08',
  userIdentity: {
    type: 'AssumedRole',
    arn: 'arn:aws:sts::111111111111:assumed-role/developerAdmin/Alice',
    accountId: '111111111111',
  },
  eventTime: '2024-01-01T00:00:00Z',
  eventSource: 'signin.amazonaws.com',
  eventName: 'SwitchRole',
  sourceIPAddress: '192.0.2.1',
  requestParameters: null,
  responseElements: { SwitchRole: 'Success' },
  additionalEventData: { SwitchFrom: 'arn:aws:iam::999999999999:user/Alice' },
};

const ASSUME = {
  userIdentity: { type: 'IAMUser', arn: 'arn:aws:iam::999999999999:user/Alice', accountId: '999999999999' },
  eventTime: '2024-01-01T00:00:00Z',
  eventName: 'AssumeRole',
  sourceIPAddress: 'AWS Internal',
  requestParameters: { roleArn: 'arn:aws:iam::111111111111:role/team/developerAdmin', roleSessionName: 'Alice' },
};

const SAID = ['Alice', '999999999999', 'developerAdmin', '111111111111', '2024-01-01T00:00:00Z', '192.0.2.1'];

describe('a pasted record', () => {
  it.each([
    ['of a switch', SWITCH, 'trail_switch', [...SAID, '–']],
    [
      'of a refused switch',
      { ...SWITCH, responseElements: { SwitchRole: 'Failure' } },
      'trail_switch_failed',
      [...SAID, 'Failure'],
    ],
    [
      'of the call that a switch makes',
      ASSUME,
      'trail_assume',
      ['Alice', '999999999999', 'team/developerAdmin', '111111111111', '2024-01-01T00:00:00Z', 'AWS Internal', '–'],
    ],
    [
      'of a refused call, as the target account sees it',
      {
        ...ASSUME,
        userIdentity: { type: 'AWSAccount', accountId: '999999999999' },
        errorCode: 'AccessDenied',
        errorMessage: 'User: x is not authorized',
      },
      'trail_assume_failed',
      [
        ...['Alice', '999999999999', 'team/developerAdmin', '111111111111', '2024-01-01T00:00:00Z'],
        ...['AWS Internal', 'User: x is not authorized'],
      ],
    ],
    [
      'of a switch by someone who works as a role',
      { ...SWITCH, additionalEventData: { SwitchFrom: 'arn:aws:sts::999999999999:assumed-role/Jump/Alice' } },
      'trail_switch',
      ['Alice (Jump)', ...SAID.slice(1), '–'],
    ],
    [
      'of something else',
      { eventName: 'ConsoleLogin', userIdentity: { type: 'Root', arn: 'arn:aws:iam::999999999999:root' } },
      'trail_other',
      ['ConsoleLogin', 'root', '999999999999', '–', '–'],
    ],
  ])('%s is explained in one sentence', (_, record, key, args) => {
    expect(readRecords(JSON.stringify(record))?.map(explainRecord)).toEqual([{ key, args }]);
  });

  it.each([
    ['a list', [SWITCH, ASSUME]],
    ['a log file', { Records: [SWITCH, ASSUME] }],
    [
      'an answer of lookup-events',
      { Events: [SWITCH, ASSUME].map(each => ({ CloudTrailEvent: JSON.stringify(each) })) },
    ],
  ])('may be %s', (_, pasted) => {
    expect(readRecords(JSON.stringify(pasted))?.map(({ event }) => event)).toEqual(['SwitchRole', 'AssumeRole']);
  });

  it.each(['', 'SwitchRole', '{', '7', 'null', '[]', '{"a": 1}', '{"Events": [{"CloudTrailEvent": "{"}]}'])(
    'is none: %s',
    pasted => {
      expect(readRecords(pasted)).toBeUndefined();
    },
  );
});
