import { describe, expect, it } from 'vitest';
import { hostResolverRules, isRedirectHost, readHost } from './hosts.ts';

describe('hosts', () => {
  it.each([
    ['console.aws.amazon.com', { kind: 'console' }],
    ['eu-west-1.console.aws.amazon.com', { kind: 'console', region: 'eu-west-1' }],
    ['s3.console.aws.amazon.com', { kind: 'console', service: 's3' }],
    ['eu-west-1.s3.console.aws.amazon.com', { kind: 'console', region: 'eu-west-1', service: 's3' }],
    ['health.aws.amazon.com', { kind: 'service' }],
    ['signin.aws.amazon.com', { kind: 'sign-in' }],
    ['eu-west-1.signin.aws.amazon.com', { kind: 'sign-in', region: 'eu-west-1' }],
    ['corp-jump.signin.aws.amazon.com', { kind: 'sign-in', account: 'corp-jump' }],
  ])('%s is known', (host, known) => {
    expect(readHost(host)).toMatchObject(known);
  });

  it.each(['aws.amazon.com', 'evilconsole.aws.amazon.com', 'a.b.c.console.aws.amazon.com', 'example.com', ''])(
    "'%s' is none of ours",
    host => {
      expect(readHost(host)).toBeUndefined();
      expect(isRedirectHost(host)).toBe(false);
    },
  );

  it('are not a redirect where sign-in does not know them', () => {
    expect(isRedirectHost('eu-west-1.s3.console.aws.amazon.com')).toBe(false);
    expect(isRedirectHost('signin.aws.amazon.com')).toBe(false);
    expect(isRedirectHost('lightsail.aws.amazon.com')).toBe(true);
  });

  it('are the only ones a browser reaches', () => {
    expect(hostResolverRules(8443)).toContain('MAP *.signin.aws.amazon.com:443 127.0.0.1:8443');
    expect(hostResolverRules(8443)).toMatch(/MAP \* ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127\.0\.0\.1$/);
  });
});
