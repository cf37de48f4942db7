import { describe, expect, test } from 'vitest';
import { parseConsoleUrl } from './console-url.ts';
import { destinationOf } from './destination.ts';

const home = (region: string) => `https://${region}.console.aws.amazon.com/console/home?region=${region}`;

function destination(url: string, region?: string): string {
  const page = parseConsoleUrl(url);
  if (!page) throw new Error(`no console page: ${url}`);
  return destinationOf(page, region);
}

describe('a role with a region lands', () => {
  test.each([
    [
      'on the same page there',
      'https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1#Instances:instanceState=running',
      'https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1#Instances:instanceState=running',
    ],
    [
      'there too where only the host said so',
      'https://us-east-1.console.aws.amazon.com/lambda/home',
      'https://eu-west-1.console.aws.amazon.com/lambda/home?region=eu-west-1',
    ],
    [
      'there too from the bare host',
      'https://console.aws.amazon.com/ec2/home?x=1',
      'https://eu-west-1.console.aws.amazon.com/ec2/home?x=1&region=eu-west-1',
    ],
    [
      'with its hash in step',
      'https://us-east-1.console.aws.amazon.com/cloudwatch/home?region=us-east-1#dashboards:?a=1&region=us-east-1',
      'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#dashboards:?a=1&region=eu-west-1',
    ],
    [
      'with its hash in step, in the old shape',
      'https://console.aws.amazon.com/ec2/home#region=us-east-1',
      'https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1#region=eu-west-1',
    ],
    [
      'with every other parameter as it was',
      'https://us-east-1.console.aws.amazon.com/x/home?a=b%20c+d&region=us-east-1&e=%2F:@',
      'https://eu-west-1.console.aws.amazon.com/x/home?a=b%20c+d&region=eu-west-1&e=%2F:@',
    ],
    [
      'outside of the session it came from',
      'https://111122223333-abcdefgh.us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1',
      'https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1',
    ],
    [
      'at home from IAM',
      'https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1#/roles',
      home('eu-west-1'),
    ],
    ['at home from S3', 'https://s3.console.aws.amazon.com/s3/home?region=us-east-1', home('eu-west-1')],
    ['at home from Route 53', 'https://us-east-1.console.aws.amazon.com/route53/v2/hostedzones', home('eu-west-1')],
    [
      'at home from a console host of a service',
      'https://support.console.aws.amazon.com/support/home',
      home('eu-west-1'),
    ],
    [
      'at home from S3 with a region before it',
      'https://us-east-1.s3.console.aws.amazon.com/s3/home',
      home('eu-west-1'),
    ],
    ['at home from Health', 'https://health.aws.amazon.com/health/home', home('eu-west-1')],
    ['at home from Lightsail', 'https://lightsail.aws.amazon.com/ls/webapp/home/instances', home('eu-west-1')],
  ])('%s', (_, url, expected) => expect(destination(url, 'eu-west-1')).toBe(expected));

  test('on the page it started from when that is in the region already', () => {
    const iam = 'https://us-east-1.console.aws.amazon.com/iam/home?region=eu-west-1#/roles';
    expect(destination(iam, 'eu-west-1')).toBe(iam);
  });

  test('on the page it started from when its region belongs to another partition, or is no region', () => {
    const page = 'https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1';
    expect(destination(page, 'cn-north-1')).toBe(page);
    expect(destination(page, 'evil.example/')).toBe(page);
  });

  test('in its own partition', () => {
    expect(destination('https://console.amazonaws.cn/iam/home', 'cn-northwest-1')).toBe(
      'https://cn-northwest-1.console.amazonaws.cn/console/home?region=cn-northwest-1',
    );
  });
});

describe('a role without a region lands', () => {
  test.each([
    'https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1#Instances:',
    'https://console.aws.amazon.com/',
    'https://us-east-1.console.aws.amazon.com/iam/home#/roles',
    'https://s3.console.aws.amazon.com/s3/home?region=us-east-1',
    'https://lightsail.aws.amazon.com/ls/webapp/home/instances',
  ])('where it started: %s', url => expect(destination(url)).toBe(url));

  test('without the role that its address asks for', () => {
    expect(destination('https://us-east-1.console.aws.amazon.com/ec2/home?hatrack=111122223333/Dev&a=b#c')).toBe(
      'https://us-east-1.console.aws.amazon.com/ec2/home?a=b#c',
    );
  });

  test('outside of the session it came from', () => {
    expect(destination('https://111122223333-abcdefgh.us-east-1.console.aws.amazon.com/iam/home')).toBe(
      'https://us-east-1.console.aws.amazon.com/iam/home',
    );
  });

  test('at home in the same region where sign-in would refuse the page', () => {
    expect(destination('https://eu-central-1.s3.console.aws.amazon.com/s3/home')).toBe(home('eu-central-1'));
  });
});
