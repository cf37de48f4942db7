import { describe, expect, it } from 'vitest';
import type { Role } from '../../core/roles/role.ts';
import { parseConsoleUrl } from '../hosts/console-url.ts';
import { portalLink } from './portal-link.ts';

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

describe('portalLink', () => {
  it.each([
    ['https://corp.awsapps.com/start', 'https://corp.awsapps.com/start/#/console?'],
    ['https://corp.awsapps.com/start/#/', 'https://corp.awsapps.com/start/#/console?'],
    ['https://ssoins-1234.portal.us-east-1.app.aws', 'https://ssoins-1234.portal.us-east-1.app.aws/#/console?'],
    ['https://aa-1234.account-access.us-east-1.app.aws', 'https://aa-1234.account-access.us-east-1.app.aws/#/console?'],
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

  it('opens an issuer at the portal that it and the region name', () => {
    const portal = { startUrl: 'https://identitycenter.amazonaws.com/ssoins-1234', permissionSet: 'Admin' };
    expect(portalLink(role('', { portal: { ...portal, region: 'eu-west-1' } }))).toBe(
      'https://ssoins-1234.portal.eu-west-1.app.aws/#/console?account_id=111122223333&role_name=Admin',
    );
    expect(portalLink(role('', { portal }))).toBeUndefined();
  });

  it('opens a company’s own host only where the role is known to lead there', () => {
    const portal = { startUrl: 'https://Portal.example.com/aws/', permissionSet: 'Admin' };
    expect(portalLink(role('', { portal: { ...portal, kind: 'vanity' } }))).toBe(
      'https://portal.example.com/aws/#/console?account_id=111122223333&role_name=Admin',
    );
    expect(portalLink(role('', { portal }))).toBeUndefined();
    const elsewhere = { ...portal, kind: 'vanity', region: 'us-gov-west-1' } as const;
    expect(portalLink(role('', { portal: elsewhere }))).toBeUndefined();
    expect(portalLink(role('', { portal: elsewhere, partition: 'aws-us-gov' }))).toContain('portal.example.com');
  });

  it('is none without a portal that is one', () => {
    expect(portalLink(role('https://awsapps.com/start'))).toBeUndefined();
    const { portal: _, ...plain } = role('');
    expect(portalLink(plain)).toBeUndefined();
  });
});
