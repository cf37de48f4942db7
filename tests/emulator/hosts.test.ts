import { describe, expect, it } from 'vitest';
import { hostResolverRules, isRedirectHost, readHost } from './hosts.ts';
import { AWS } from './partitions.ts';

describe('hosts', () => {
  it.each([
    ['console.aws.amazon.com', { kind: 'console' }],
    ['eu-west-1.console.aws.amazon.com', { kind: 'console', region: 'eu-west-1' }],
    ['s3.console.aws.amazon.com', { kind: 'console', service: 's3' }],
    ['eu-west-1.s3.console.aws.amazon.com', { kind: 'console', region: 'eu-west-1', service: 's3' }],
    ['health.aws.amazon.com', { kind: 'service' }],
    ['signin.aws.amazon.com', { kind: 'sign-in' }],
    ['eu-west-1.signin.aws.amazon.com', { kind: 'sign-in', region: 'eu-west-1' }],
    [
      '111122223333-abcdefgh.eu-west-1.console.aws.amazon.com',
      { kind: 'console', differentiator: '111122223333-abcdefgh' },
    ],
    ['us-gov-east-1.console.amazonaws-us-gov.com', { kind: 'console', region: 'us-gov-east-1' }],
    ['signin.amazonaws-us-gov.com', { kind: 'sign-in' }],
    ['cn-northwest-1.signin.amazonaws.cn', { kind: 'sign-in', region: 'cn-northwest-1' }],
    ['health.amazonaws.cn', { kind: 'service' }],
    ['eusc-de-east-1.console.amazonaws-eusc.eu', { kind: 'console', region: 'eusc-de-east-1' }],
    ['eusc-de-east-1.signin.amazonaws-eusc.eu', { kind: 'sign-in', region: 'eusc-de-east-1' }],
    ['corp.awsapps.com', { kind: 'portal', partition: { id: 'aws' } }],
    ['ssoins-1.portal.us-east-1.app.aws', { kind: 'portal', partition: { id: 'aws' } }],
    ['ssoins-1.us-east-1.portal.amazonaws.com', { kind: 'portal', partition: { id: 'aws' } }],
    ['aa-1.account-access.us-east-1.app.aws', { kind: 'portal', partition: { id: 'aws' } }],
    ['sso.corp.example', { kind: 'vanity', partition: { id: 'aws' } }],
    ['start.us-gov-home.awsapps.com', { kind: 'portal', partition: { id: 'aws-us-gov' } }],
    ['start.us-gov-west-1.us-gov-home.awsapps.com', { kind: 'portal', partition: { id: 'aws-us-gov' } }],
    ['ssoins-1.portal.us-gov-west-1.app.aws', { kind: 'portal', partition: { id: 'aws-us-gov' } }],
    ['ssoins-1.us-gov-west-1.portal.amazonaws.com', { kind: 'portal', partition: { id: 'aws-us-gov' } }],
    ['start.home.awsapps.cn', { kind: 'portal', partition: { id: 'aws-cn' } }],
    ['start.cn-north-1.home.awsapps.cn', { kind: 'portal', partition: { id: 'aws-cn' } }],
    ['ssoins-1.cn-north-1.portal.amazonaws.com.cn', { kind: 'portal', partition: { id: 'aws-cn' } }],
    ['ssoins-1.portal.cn-north-1.app.amazonwebservices.com.cn', { kind: 'portal', partition: { id: 'aws-cn' } }],
    ['ssoins-1.eusc-de-east-1.portal.amazonaws.eu', { kind: 'portal', partition: { id: 'aws-eusc' } }],
    ['ssoins-1.portal.eusc-de-east-1.api.amazonwebservices.eu', { kind: 'portal', partition: { id: 'aws-eusc' } }],
    ['corp-jump.signin.aws.amazon.com', { kind: 'sign-in', account: 'corp-jump' }],
  ])('%s is known', (host, known) => {
    expect(readHost(host)).toMatchObject(known);
  });

  it.each([
    'aws.amazon.com',
    'evilconsole.aws.amazon.com',
    'a.b.c.console.aws.amazon.com',
    'signin.amazonaws-eusc.eu',
    'example.com',
    'view.awsapps.com',
    'cn-corp.awsapps.cn',
    'identitycenter.amazonaws.com',
    '',
  ])("'%s' is none of ours", host => {
    expect(readHost(host)).toBeUndefined();
    expect(isRedirectHost(host, AWS)).toBe(false);
  });

  it('are not a redirect where sign-in does not know them', () => {
    expect(isRedirectHost('eu-west-1.s3.console.aws.amazon.com', AWS)).toBe(false);
    expect(isRedirectHost('signin.aws.amazon.com', AWS)).toBe(false);
    expect(isRedirectHost('us-gov-west-1.console.amazonaws-us-gov.com', AWS)).toBe(false);
    expect(isRedirectHost('111122223333-abcdefgh.us-east-1.console.aws.amazon.com', AWS)).toBe(false);
    expect(isRedirectHost('lightsail.aws.amazon.com', AWS)).toBe(true);
  });

  it('are the only ones a browser reaches', () => {
    expect(hostResolverRules(8443)).toContain('MAP *.signin.aws.amazon.com:443 127.0.0.1:8443');
    expect(hostResolverRules(8443)).not.toContain('MAP signin.amazonaws-eusc.eu');
    expect(hostResolverRules(8443)).toMatch(/MAP \* ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127\.0\.0\.1$/);
  });
});
