import { describe, expect, test } from 'vitest';
import type { Role } from '../../core/roles/role.ts';
import { parseConsoleUrl } from '../hosts/console-url.ts';
import { buildSwitch, buildSwitchBack, isSwitchPage, prefilledSwitchUrl, switchLink } from './switch-request.ts';

const PAGE_URL = 'https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1#Instances:';
const url = parseConsoleUrl(PAGE_URL);
if (!url) throw new Error('no console page');
const page = { url, signInHost: 'us-east-1.signin.aws.amazon.com', csrf: 123456 };

const role: Role = {
  key: 'k',
  name: '開発 dev',
  account: '111122223333',
  roleName: 'team/path/DevRole',
  partition: 'aws',
};
const plain = { accountInDisplayName: false };

describe('a switch', () => {
  test('posts exactly the fields of the console', () => {
    expect(buildSwitch({ ...role, color: '00ff7f' }, page, plain)).toEqual({
      kind: 'form',
      url: 'https://us-east-1.signin.aws.amazon.com/switchrole',
      fields: {
        mfaNeeded: '0',
        action: 'switchFromBasis',
        src: 'nav',
        csrf: '123456',
        roleName: 'team/path/DevRole',
        account: '111122223333',
        color: '00ff7f',
        redirect_uri: encodeURIComponent(PAGE_URL),
        displayName: '開発 dev',
      },
      expect: { account: '111122223333', roleName: 'DevRole' },
      destination: PAGE_URL,
    });
  });

  test('without a color leaves the field empty', () => {
    expect(buildSwitch(role, page, plain).fields.color).toBe('');
  });

  test('ends in the region of the role', () => {
    const { fields, destination } = buildSwitch({ ...role, region: 'ap-northeast-1' }, page, plain);
    expect(destination).toBe('https://ap-northeast-1.console.aws.amazon.com/ec2/home?region=ap-northeast-1#Instances:');
    expect(fields.redirect_uri).toBe(encodeURIComponent(destination));
  });

  test('has a display name of at most 64 units, with the account where that is wished', () => {
    const long = { ...role, name: 'x'.repeat(80) };
    expect(buildSwitch(long, page, plain).fields.displayName).toHaveLength(64);
    const name = buildSwitch(long, page, { accountInDisplayName: true }).fields.displayName;
    expect(name).toHaveLength(64);
    expect(name).toMatch(/ {2}\| {2}111122223333$/);
  });
});

test('switching back posts the fields of the exit form, and expects no role', () => {
  expect(buildSwitchBack(page)).toEqual({
    kind: 'form',
    url: 'https://us-east-1.signin.aws.amazon.com/switchrole',
    fields: { action: 'switchToBasis', src: 'nav', csrf: '123456', redirect_uri: encodeURIComponent(PAGE_URL) },
    destination: PAGE_URL,
  });
});

describe('the prefilled page', () => {
  test('carries the role, to be read by any parser of queries', () => {
    const link = prefilledSwitchUrl({ ...role, name: 'a + b', color: 'f2b0a9' }, page, plain);
    expect(link).toMatch(/^https:\/\/us-east-1\.signin\.aws\.amazon\.com\/switchrole\?account=111122223333&/);
    expect(link).not.toContain('+');
    expect(Object.fromEntries(new URL(link).searchParams)).toEqual({
      account: '111122223333',
      roleName: 'team/path/DevRole',
      displayName: 'a + b',
      color: 'f2b0a9',
      src: 'nav',
      redirect_uri: PAGE_URL,
    });
  });

  test('names no color where there is none', () => {
    expect(prefilledSwitchUrl(role, page, plain)).not.toContain('color');
  });
});

describe('a link to hand on', () => {
  test('names the role, and no page', () => {
    expect(switchLink(role, plain)).toBe(
      `https://signin.aws.amazon.com/switchrole?account=${role.account}&roleName=${encodeURIComponent(role.roleName)}&displayName=${encodeURIComponent(role.name)}${role.color === undefined ? '' : `&color=${role.color}`}`,
    );
  });

  test('goes to the sign-in host of its partition', () => {
    expect(new URL(switchLink({ ...role, partition: 'aws-cn' }, plain)).host).toBe('signin.amazonaws.cn');
  });
});

test.each([
  [switchLink(role, plain), true],
  ['https://eu-west-1.signin.aws.amazon.com/switchrole?account=1', true],
  ['https://signin.aws.amazon.com/oauth', false],
  ['http://signin.aws.amazon.com/switchrole', false],
  ['https://signin.aws.amazon.com.example.com/switchrole', false],
  ['nowhere', false],
])('%s is the switch-role page: %s', (address, answer) => {
  expect(isSwitchPage(address)).toBe(answer);
});
