import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PARTITIONS } from '../../core/model/partition.ts';
import { CONSOLE_MATCHES, isSignInHost, partitionOfConsoleHost, partitionOfConsoleUrl, signInHostOf } from './hosts.ts';

const CONSOLE_HOSTS = {
  aws: [
    'console.aws.amazon.com',
    'us-east-1.console.aws.amazon.com',
    '111122223333-abcdefgh.eu-west-1.console.aws.amazon.com',
    's3.console.aws.amazon.com',
    'health.aws.amazon.com',
    'phd.aws.amazon.com',
    'lightsail.aws.amazon.com',
  ],
  'aws-us-gov': [
    'console.amazonaws-us-gov.com',
    'us-gov-west-1.console.amazonaws-us-gov.com',
    'phd.amazonaws-us-gov.com',
  ],
  'aws-cn': ['console.amazonaws.cn', 'cn-north-1.console.amazonaws.cn', 'health.amazonaws.cn', 'phd.amazonaws.cn'],
  'aws-eusc': ['console.amazonaws-eusc.eu', 'eusc-de-east-1.console.amazonaws-eusc.eu', 'health.amazonaws-eusc.eu'],
};

const SIGN_IN_HOSTS = {
  aws: ['signin.aws.amazon.com', 'us-east-1.signin.aws.amazon.com', 'eu-west-1.signin.aws.amazon.com'],
  'aws-us-gov': ['signin.amazonaws-us-gov.com', 'us-gov-west-1.signin.amazonaws-us-gov.com'],
  'aws-cn': ['signin.amazonaws.cn', 'cn-northwest-1.signin.amazonaws.cn'],
  'aws-eusc': ['eusc-de-east-1.signin.amazonaws-eusc.eu'],
};

const NEITHER = [
  'aws.amazon.com',
  'www.amazon.com',
  'amazonaws.cn',
  'evilconsole.aws.amazon.com',
  'console.aws.amazon.com.evil.example',
  'signin.aws.amazon.com.evil.example',
  'evil-signin.aws.amazon.com',
  'corp-jump.signin.aws.amazon.com',
  '111122223333.signin.aws.amazon.com',
  'cn-north-1.signin.aws.amazon.com',
  'signin.amazonaws-eusc.eu',
  'us-east-1.signin.aws',
  'signin.aws.amazon.com:8443',
  'signin.aws.amazon.com/path',
  '',
];

describe.each(PARTITIONS)('in %s', partition => {
  test('exactly its own console hosts are console hosts', () => {
    for (const owner of PARTITIONS) {
      for (const host of CONSOLE_HOSTS[owner])
        expect([host, partitionOfConsoleHost(host) === partition]).toEqual([host, owner === partition]);
      for (const host of SIGN_IN_HOSTS[owner]) expect([host, partitionOfConsoleHost(host)]).toEqual([host, undefined]);
    }
    for (const host of NEITHER) expect([host, partitionOfConsoleHost(host)]).toEqual([host, undefined]);
  });

  test('exactly its own sign-in hosts are sign-in hosts', () => {
    for (const owner of PARTITIONS) {
      for (const host of SIGN_IN_HOSTS[owner])
        expect([host, isSignInHost(host, partition)]).toEqual([host, owner === partition]);
      for (const host of CONSOLE_HOSTS[owner]) expect([host, isSignInHost(host, partition)]).toEqual([host, false]);
    }
    for (const host of NEITHER) expect([host, isSignInHost(host, partition)]).toEqual([host, false]);
  });

  test('its console pages are known by their URL, over https only', () => {
    for (const host of CONSOLE_HOSTS[partition]) {
      expect(partitionOfConsoleUrl(`https://${host}/console/home?region=x#y`)).toBe(partition);
      expect(partitionOfConsoleUrl(`http://${host}/`)).toBeUndefined();
    }
  });
});

test.each([
  '',
  'about:blank',
  'not a url',
  'https://example.com/?console.aws.amazon.com',
  'https://console.aws.amazon.com@evil.example/',
])('"%s" is no console page', url => expect(partitionOfConsoleUrl(url)).toBeUndefined());

test.each([
  ['aws', undefined, 'signin.aws.amazon.com'],
  ['aws', 'us-east-1', 'signin.aws.amazon.com'],
  ['aws', 'eu-west-1', 'eu-west-1.signin.aws.amazon.com'],
  ['aws', 'cn-north-1', 'signin.aws.amazon.com'],
  ['aws-us-gov', undefined, 'signin.amazonaws-us-gov.com'],
  ['aws-us-gov', 'us-gov-east-1', 'us-gov-east-1.signin.amazonaws-us-gov.com'],
  ['aws-cn', undefined, 'signin.amazonaws.cn'],
  ['aws-cn', 'cn-northwest-1', 'cn-northwest-1.signin.amazonaws.cn'],
  ['aws-eusc', undefined, 'eusc-de-east-1.signin.amazonaws-eusc.eu'],
  ['aws-eusc', 'eusc-de-east-1', 'eusc-de-east-1.signin.amazonaws-eusc.eu'],
] as const)('the sign-in host of %s in region %s is %s', (partition, region, host) => {
  expect(signInHostOf(partition, region)).toBe(host);
  expect(isSignInHost(host, partition)).toBe(true);
});

test('the manifest asks for the console hosts of this table, and for no other', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../../manifest.json', import.meta.url), 'utf8'));
  expect(manifest.host_permissions).toEqual(CONSOLE_MATCHES);
  for (const script of manifest.content_scripts) expect(script.matches).toEqual(CONSOLE_MATCHES);
});
