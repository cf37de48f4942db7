import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it, test } from 'vitest';
import { readPortal } from './portal-address.ts';

/** The table of docs/console.md 8.1, typed out: what the source's table gets wrong shows here. */
const FORMS = [
  ['aws', 'd-1234567890.awsapps.com', '/start'],
  ['aws', 'acme-corp.awsapps.com', '/start'],
  ['aws', 'ssoins-0123456789abcdef.us-east-1.portal.amazonaws.com', ''],
  ['aws', 'ssoins-0123456789abcdef.ap-northeast-1.portal.amazonaws.com', ''],
  ['aws', 'ssoins-0123456789abcdef.portal.eu-west-1.app.aws', ''],
  ['aws', 'aa-0123456789.account-access.us-east-1.app.aws', ''],
  ['aws-us-gov', 'start.us-gov-home.awsapps.com', '/directory/d-1234567890'],
  ['aws-us-gov', 'start.us-gov-west-1.us-gov-home.awsapps.com', '/directory/acme'],
  ['aws-us-gov', 'ssoins-0123456789abcdef.us-gov-west-1.portal.amazonaws.com', ''],
  ['aws-us-gov', 'ssoins-0123456789abcdef.portal.us-gov-east-1.app.aws', ''],
  ['aws-cn', 'start.home.awsapps.cn', '/directory/acme'],
  ['aws-cn', 'start.cn-north-1.home.awsapps.cn', '/directory/d-1234567890'],
  ['aws-cn', 'ssoins-0123456789abcdef.cn-north-1.portal.amazonaws.com.cn', ''],
  ['aws-cn', 'ssoins-0123456789abcdef.portal.cn-northwest-1.app.amazonwebservices.com.cn', ''],
  ['aws-eusc', 'ssoins-0123456789abcdef.eusc-de-east-1.portal.amazonaws.eu', ''],
  ['aws-eusc', 'ssoins-0123456789abcdef.portal.eusc-de-east-1.api.amazonwebservices.eu', ''],
] as const;

const ISSUERS = [
  ['aws', 'identitycenter.amazonaws.com', 'us-east-1', 'ssoins-0123.portal.us-east-1.app.aws'],
  ['aws', 'identitycenter.amazonaws.com', 'ap-northeast-1', 'ssoins-0123.portal.ap-northeast-1.app.aws'],
  ['aws-us-gov', 'identitycenter.amazonaws.com', 'us-gov-west-1', 'ssoins-0123.portal.us-gov-west-1.app.aws'],
  ['aws-cn', 'identitycenter.amazonaws.com.cn', 'cn-north-1', 'ssoins-0123.cn-north-1.portal.amazonaws.com.cn'],
  ['aws-eusc', 'identitycenter.amazonaws.eu', 'eusc-de-east-1', 'ssoins-0123.eusc-de-east-1.portal.amazonaws.eu'],
] as const;

const HASHES = [
  '',
  '#',
  '#/',
  '#/?tab=accounts',
  '#/?tab=accounts&referrer=accessPortal',
  '#/console?account_id=111122223333&role_name=Admin&referrer=accessPortal',
  '#/signout',
];

/** How people have the address of a page: as the browser's bar, a mail, a shell or a wiki gives it. */
function* waysToWrite(host: string, path: string): Generator<string> {
  for (const scheme of ['https://', 'HTTPS://']) {
    for (const shown of [host, host.toUpperCase(), `${host}.`, `${host}:443`, `${host}.:443`]) {
      for (const end of ['', '/', '//', '?', '/?orgId=1', '?tab=accounts']) {
        for (const hash of HASHES) yield `${scheme}${shown}${path}${end}${hash}`;
      }
    }
  }
  yield `  https://${host}${path}\t`;
  yield `\u00a0https://${host}${path}\u3000`;
  yield `https://${host}${path.toUpperCase()}/#/`;
}

/** Those of many texts that are not read as they should be: one comparison for all is quick. */
function readOtherwise(texts: Iterable<string>, wanted: unknown, region?: string): string[] {
  return [...texts].filter(text => !isDeepStrictEqual(readPortal(text, region), wanted));
}

const value = (text: string, region?: string) => readPortal(text, region).value;
const problems = (text: string, region?: string) => readPortal(text, region).problems;

describe('of every form of portal, however written', () => {
  test.each(FORMS)('%s: %s%s has one address, and one partition whatever the region says', (partition, host, path) => {
    const kind = host.startsWith('aa-') ? { kind: 'account-access' } : {};
    const wanted = { value: { partition, address: `https://${host}${path}`, ...kind } };
    for (const region of [undefined, 'us-east-1', 'cn-north-1', 'nonsense']) {
      expect(readOtherwise(waysToWrite(host, path), wanted, region)).toEqual([]);
    }
  });

  test.each(FORMS)('%s: the page of %s%s is found from the host alone, or what it lacks is said', (_, host, path) => {
    const isNamed = path.startsWith('/directory/');
    const start = path === '/start' ? '/start' : '';
    for (const end of ['', '/', '/#/', '/start', '/start/', '/start/#/?tab=accounts']) {
      const text = `https://${host}${end}`;
      if (isNamed) expect([text, problems(text)]).toMatchObject([text, [{ code: 'portal_path' }]]);
      else expect([text, value(text)?.address]).toEqual([text, `https://${host}${start}`]);
    }
    for (const end of ['/mail', '/directory', '/directory/', '/directory/a/b', '/start/else', '/workdocs/index.html']) {
      const text = `https://${host}${end}`;
      const { value: none, problems: found } = readPortal(text);
      expect([text, none, found?.[0]?.code, found?.[0]?.args[1]]).toEqual([
        ...[text, undefined, 'portal_path'],
        isNamed ? '/directory/ID' : start || '/',
      ]);
    }
  });

  test.each(FORMS)('%s: with a port, a user or another scheme %s%s is none', (_, host, path) => {
    for (const text of [
      `http://${host}${path}`,
      `ftp://${host}${path}`,
      `//${host}${path}`,
      `${host}${path}`,
      `https://${host}:8443${path}`,
      `https://alice@${host}${path}`,
      `https://alice:word@${host}${path}`,
      `https://:word@${host}${path}`,
      `https://${host}${path} and more`,
      `https:// ${host}${path}`,
      `javascript:alert(1)//${host}${path}`,
    ]) {
      expect([text, readPortal(text)]).toMatchObject([text, { problems: [{ code: 'portal_url_invalid' }] }]);
      expect(JSON.stringify(readPortal(text))).not.toContain('word');
    }
  });

  test.each(FORMS)('%s: what only looks like %s%s is none, nor a company’s own host', (_, host, path) => {
    const [, ...parents] = host.split('.');
    const lookAlikes = [
      `${host}.evil.example`,
      `${host}.xn--p1ai`,
      `${host}-login.example`,
      `${host.replaceAll('.', '-')}.com`,
      `evil-${parents.join('.')}`,
      `evil-${parents.join('.')}.example`,
      `x.y.${host}`,
      ...parents.map((_label, index) => parents.slice(index).join('.')).filter(parent => /\..*\./.test(parent)),
    ];
    for (const other of lookAlikes) {
      const text = `https://${other}${path}`;
      const { value: none, problems: found } = readPortal(text);
      expect([text, none, found?.length]).toEqual([text, undefined, 1]);
      // What differs in the company's alias only is Amazon's still, at another path.
      expect(found?.[0]?.code).toBe(other === 'evil-us-gov-home.awsapps.com' ? 'portal_path' : 'portal_unknown');
    }
  });
});

test.each([
  'https://view.awsapps.com/start',
  'https://awsapps.com/start',
  'https://us-gov-home.awsapps.com/start',
  'https://start.us-gov-west-1.awsapps.com/start',
  'https://corp-awsapps.com/start',
  'https://app.aws/',
  'https://sso.corp.app.aws/',
  'https://cn-corp.awsapps.cn/start',
  'https://ssoins-0123.portal.cn-north-1.app.aws',
  'https://ssoins-0123.portal.us-gov-west-1.app.amazonwebservices.com.cn',
  'https://ssoins-0123.us-east-1.portal.amazonaws.eu',
  'https://start.us-east-1.us-gov-home.awsapps.com/directory/acme',
  'https://console.aws.amazon.com/',
  'https://us-east-1.signin.aws/',
  'https://localhost/start',
  'https://10.0.0.1/start',
  'https://0x7f.1/start',
  'https://[::1]/start',
  'https://portal/start',
])('%s is no portal at all', text => {
  expect(readPortal(text)).toMatchObject({ problems: [{ code: 'portal_unknown' }] });
});

describe('an issuer', () => {
  test.each(ISSUERS)('of %s, %s, leads in %s to the portal at the root there', (partition, host, region, root) => {
    const texts = [...waysToWrite(host, '/ssoins-0123')];
    const wanted = { value: { partition, address: `https://${root}`, region } };
    for (const written of [region, region.toUpperCase()]) expect(readOtherwise(texts, wanted, written)).toEqual([]);
    const lacking = { problems: [{ code: 'portal_incomplete', args: ['sso_region'] }] };
    expect(readOtherwise(texts, lacking)).toEqual([]);
    expect(value(`https://${root}`)).toEqual({ partition, address: `https://${root}` });
  });

  test.each(ISSUERS)('of %s, %s, is none in a region of another partition, nor without an instance', (_, host) => {
    const strange = ISSUERS.filter(([, other]) => other !== host).map(([, , region]) => region);
    for (const region of [...strange, 'nonsense', '']) {
      expect(problems(`https://${host}/ssoins-0123`, region)).toEqual([
        { code: 'portal_region', args: [host, region] },
      ]);
    }
    for (const path of ['', '/', '/start', '/directory/acme', '/ssoins-', '/ssoins-1/2']) {
      expect(problems(`https://${host}${path}`, 'us-east-1')).toMatchObject([{ code: 'portal_path' }]);
    }
  });
});

describe('a company’s own host', () => {
  const vanity = (partition: string, address: string, region?: string) => ({
    value: { partition, address, kind: 'vanity', ...(region && { region }) },
    problems: [{ code: 'portal_vanity', args: [new URL(address).hostname] }],
  });

  it.each([
    ['https://sso.corp.example', ''],
    ['https://aws.corp.co.jp', '/Start'],
    ['https://access.xn--eckwd4c7c.xn--zckzah', '/a/B'],
  ])('is taken for one, and reported: %s%s', (host, path) => {
    const texts = [...waysToWrite(new URL(host).host, path)].filter(text => text.includes(path));
    expect(readOtherwise(texts, vanity('aws', `${host}${path}`))).toEqual([]);
  });

  it.each([
    [undefined, 'aws'],
    ['eu-west-1', 'aws'],
    ['US-Gov-West-1', 'aws-us-gov'],
    ['cn-north-1', 'aws-cn'],
    ['eusc-de-east-1', 'aws-eusc'],
  ])('is in the partition of the region %s', (region, partition) => {
    expect(readPortal('https://sso.corp.example/', region)).toEqual(
      vanity(partition, 'https://sso.corp.example', region?.toLowerCase()),
    );
  });

  it.each(['nonsense', ''])('is in the usual partition where the region is “%s”', region => {
    expect(readPortal('https://sso.corp.example/', region)).toEqual(vanity('aws', 'https://sso.corp.example'));
  });
});
