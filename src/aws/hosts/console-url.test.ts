import { describe, expect, test } from 'vitest';
import { consoleHome, parseConsoleUrl } from './console-url.ts';

describe('parseConsoleUrl takes apart', () => {
  const session = '111122223333-abcdefgh';
  test.each([
    ['https://console.aws.amazon.com/', 'aws', 'bare', undefined, undefined, undefined, false],
    ['https://us-east-1.console.aws.amazon.com/ec2/home', 'aws', 'region', undefined, 'us-east-1', 'ec2', false],
    [
      'https://console.aws.amazon.com/ec2/home?region=eu-west-1#Instances:',
      'aws',
      'bare',
      undefined,
      'eu-west-1',
      'ec2',
      false,
    ],
    ['https://console.aws.amazon.com/ec2/home#region=eu-west-1', 'aws', 'bare', undefined, 'eu-west-1', 'ec2', false],
    [
      'https://console.aws.amazon.com/vpc/home#vpcs:?x=1&region=eu-west-1',
      'aws',
      'bare',
      undefined,
      'eu-west-1',
      'vpc',
      false,
    ],
    [
      `https://${session}.eu-west-1.console.aws.amazon.com/ec2/home`,
      'aws',
      'region',
      session,
      'eu-west-1',
      'ec2',
      false,
    ],
    [`https://${session}.console.aws.amazon.com/x`, 'aws', 'bare', session, undefined, 'x', false],
    [
      'https://us-east-1.console.aws.amazon.com/iam/home?region=eu-west-1#/roles',
      'aws',
      'region',
      undefined,
      'eu-west-1',
      'iam',
      true,
    ],
    [
      'https://us-west-2.console.aws.amazon.com/globalaccelerator/home',
      'aws',
      'region',
      undefined,
      'us-west-2',
      'globalaccelerator',
      true,
    ],
    [
      'https://us-east-1.console.aws.amazon.com/wafv2/homev2/web-acls?region=global',
      'aws',
      'region',
      undefined,
      'us-east-1',
      'wafv2',
      true,
    ],
    [
      'https://us-east-1.console.aws.amazon.com/wafv2/homev2/web-acls?region=us-west-2',
      'aws',
      'region',
      undefined,
      'us-west-2',
      'wafv2',
      false,
    ],
    [
      'https://s3.console.aws.amazon.com/s3/buckets/b?region=eu-west-1',
      'aws',
      'service',
      undefined,
      'eu-west-1',
      's3',
      true,
    ],
    ['https://eu-central-1.s3.console.aws.amazon.com/s3/home', 'aws', 'nested', undefined, 'eu-central-1', 's3', true],
    ['https://health.aws.amazon.com/health/home', 'aws', 'console-like', undefined, undefined, 'health', false],
    ['https://lightsail.aws.amazon.com/ls/webapp/home', 'aws', 'console-like', undefined, undefined, 'ls', false],
    [
      'https://us-gov-west-1.console.amazonaws-us-gov.com/ec2/home',
      'aws-us-gov',
      'region',
      undefined,
      'us-gov-west-1',
      'ec2',
      false,
    ],
    [
      'https://cn-north-1.console.amazonaws.cn/ec2/v2/home?region=cn-northwest-1',
      'aws-cn',
      'region',
      undefined,
      'cn-northwest-1',
      'ec2',
      false,
    ],
    [
      'https://eusc-de-east-1.console.amazonaws-eusc.eu/console/home',
      'aws-eusc',
      'region',
      undefined,
      'eusc-de-east-1',
      'console',
      false,
    ],
  ])('%s', (href, partition, hostKind, sessionPrefix, region, service, isGlobalService) => {
    expect({ sessionPrefix: undefined, region: undefined, service: undefined, ...parseConsoleUrl(href) }).toEqual({
      ...{ href, partition, hostKind, sessionPrefix, region, service, isGlobalService },
    });
  });
});

test.each(['', 'nonsense', 'https://signin.aws.amazon.com/switchrole', 'https://example.com/?region=eu-west-1'])(
  'parseConsoleUrl finds no console page in "%s"',
  text => expect(parseConsoleUrl(text)).toBeUndefined(),
);

test.each(['<b>', 'cn-north-1', ''])('a region parameter "%s" is none of the page and passed over', name => {
  expect(parseConsoleUrl(`https://us-east-1.console.aws.amazon.com/x?region=${name}`)?.region).toBe('us-east-1');
});

test.each([
  ['aws', undefined, 'https://console.aws.amazon.com/console/home'],
  ['aws', 'ap-northeast-1', 'https://ap-northeast-1.console.aws.amazon.com/console/home?region=ap-northeast-1'],
  ['aws-eusc', undefined, 'https://console.amazonaws-eusc.eu/console/home'],
] as const)('the home of %s in region %s is %s', (partition, region, home) =>
  expect(consoleHome(partition, region)).toBe(home),
);
