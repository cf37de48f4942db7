import { describe, expect, it } from 'vitest';
import type { Role } from '../core/roles/role.ts';
import { parseConsoleUrl } from './console-url.ts';
import { partitionOfPortal, portalLink, readPortalUrl } from './portal-link.ts';

const HOME = 'https://us-east-1.console.aws.amazon.com/console/home?region=us-east-1';

function role(startUrl: string, more: Partial<Role> = {}): Role {
  const portal = { startUrl, permissionSet: 'Admin' };
  return { key: 'k', name: 'n', account: '111122223333', roleName: 'Admin', partition: 'aws', portal, ...more };
}

function page(url: string) {
  const parsed = parseConsoleUrl(url);
  if (!parsed) throw new Error(`${url} is no console page`);
  return parsed;
}

describe('readPortalUrl', () => {
  it.each([
    ['https://d-1234567890.awsapps.com/start', 'aws', 'https://d-1234567890.awsapps.com/start'],
    ['https://d-1234567890.awsapps.com/start/', 'aws', 'https://d-1234567890.awsapps.com/start'],
    ['https://d-1234567890.awsapps.com/start#/', 'aws', 'https://d-1234567890.awsapps.com/start'],
    ['https://d-1234567890.awsapps.com/start/#', 'aws', 'https://d-1234567890.awsapps.com/start'],
    ['https://d-1234567890.awsapps.com/start/#/', 'aws', 'https://d-1234567890.awsapps.com/start'],
    ['https://corp.awsapps.com/start/#/?tab=accounts', 'aws', 'https://corp.awsapps.com/start'],
    ['HTTPS://Corp.AWSApps.com/start', 'aws', 'https://corp.awsapps.com/start'],
    ['https://corp.awsapps.com', 'aws', 'https://corp.awsapps.com/start'],
    ['https://corp.awsapps.com/start?a=b', 'aws', 'https://corp.awsapps.com/start'],
    ['https://ssoins-1234.portal.us-east-1.app.aws', 'aws', 'https://ssoins-1234.portal.us-east-1.app.aws'],
    ['https://sso.corp.app.aws/', 'aws', 'https://sso.corp.app.aws'],
    [
      'https://start.us-gov-home.awsapps.com/directory/corp',
      'aws-us-gov',
      'https://start.us-gov-home.awsapps.com/directory/corp',
    ],
    ['https://start.us-gov-west-1.awsapps.com/start/', 'aws-us-gov', 'https://start.us-gov-west-1.awsapps.com/start'],
    ['https://d-1234567890.awsapps.cn/start/', 'aws-cn', 'https://d-1234567890.awsapps.cn/start'],
    ['https://start.home.awsapps.cn/directory/corp#/', 'aws-cn', 'https://start.home.awsapps.cn/directory/corp'],
    [
      'https://ssoins-1234.eusc-de-east-1.portal.amazonaws.eu/',
      'aws-eusc',
      'https://ssoins-1234.eusc-de-east-1.portal.amazonaws.eu',
    ],
  ])('reads %s', (text, partition, address) => {
    expect(readPortalUrl(text)).toEqual({ partition, address });
    expect(partitionOfPortal(text)).toBe(partition);
  });

  it.each([
    'http://corp.awsapps.com/start',
    'https://awsapps.com/start',
    'https://.awsapps.com/start',
    'https://corp.awsapps.com.example.com/start',
    'https://corp-awsapps.com/start',
    'https://corp.awsapps.com:8443/start',
    'https://user:word@corp.awsapps.com/start',
    'https://app.aws/',
    'https://portal.example.com/start',
    'https://console.aws.amazon.com/',
    'corp.awsapps.com/start',
    'javascript:alert(1)//.awsapps.com',
    '',
  ])('refuses %s', text => {
    expect(readPortalUrl(text)).toBeUndefined();
  });
});

describe('portalLink', () => {
  it.each([
    ['https://corp.awsapps.com/start', 'https://corp.awsapps.com/start/#/console?'],
    ['https://corp.awsapps.com/start/#/', 'https://corp.awsapps.com/start/#/console?'],
    ['https://sso.corp.app.aws', 'https://sso.corp.app.aws/#/console?'],
  ])('is made of %s', (startUrl, before) => {
    expect(portalLink(role(startUrl))).toBe(`${before}account_id=111122223333&role_name=Admin`);
  });

  it('writes what a permission set may be called so that it is read as the same', () => {
    const named = role('https://corp.awsapps.com/start', {
      portal: { startUrl: 'https://corp.awsapps.com/start', permissionSet: 'a+b=c,d.e@f' },
    });
    const query = portalLink(named)?.split('/#/console?')[1];
    expect(new URLSearchParams(query).get('role_name')).toBe('a+b=c,d.e@f');
  });

  it('ends at the console’s home in the region of the role', () => {
    const link = portalLink(role('https://corp.awsapps.com/start', { region: 'us-east-1' }));
    expect(link).toBe(
      `https://corp.awsapps.com/start/#/console?account_id=111122223333&role_name=Admin&destination=${encodeURIComponent(HOME)}`,
    );
  });

  it('leaves a region of another partition out', () => {
    expect(portalLink(role('https://corp.awsapps.com/start', { region: 'cn-north-1' }))).not.toContain('destination');
  });

  it('ends at a page, in its own region and without its session', () => {
    const from = 'https://111122223333-abcdefgh.eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1#Instances:';
    const link = portalLink(role('https://corp.awsapps.com/start', { region: 'us-east-1' }), page(from)) ?? '';
    expect(new URLSearchParams(link.split('?').slice(1).join('?')).get('destination')).toBe(
      'https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1#Instances:',
    );
  });

  it('does not end at a page of another partition', () => {
    const china = page('https://cn-north-1.console.amazonaws.cn/ec2/home?region=cn-north-1');
    expect(portalLink(role('https://corp.awsapps.com/start'), china)).not.toContain('destination');
  });

  it.each(['aws-cn', 'aws-us-gov', 'aws-eusc'] as const)(
    'is none where the portal is not of %s, as the role',
    partition => {
      expect(portalLink(role('https://corp.awsapps.com/start', { partition }))).toBeUndefined();
    },
  );

  it('is none without a portal that is one', () => {
    expect(portalLink(role('https://portal.example.com/start'))).toBeUndefined();
    const { portal: _, ...plain } = role('');
    expect(portalLink(plain)).toBeUndefined();
  });
});
