import { describe, expect, test } from 'vitest';
import type { Partition } from '../../core/model/partition.ts';
import { signInHost } from '../page/sign-in.ts';
import { consoleHome, parseConsoleUrl } from './console-url.ts';
import { destinationOf } from './destination.ts';
import { CONSOLE_MATCHES, isSignInHost, partitionOfConsoleHost, partitionOfConsoleUrl, signInHostOf } from './hosts.ts';

/** The hosts of docs/console.md 5, typed a second time: this shows what is wrong in the table of the source. */
const PLACES = [
  {
    partition: 'aws',
    console: 'console.aws.amazon.com',
    regions: ['us-east-1', 'eu-west-1'],
    consoleLike: ['health.aws.amazon.com', 'phd.aws.amazon.com', 'lightsail.aws.amazon.com'],
    signIn: ['signin.aws.amazon.com', 'us-east-1.signin.aws.amazon.com', 'eu-west-1.signin.aws.amazon.com'],
    default: 'signin.aws.amazon.com',
  },
  {
    partition: 'aws-us-gov',
    console: 'console.amazonaws-us-gov.com',
    regions: ['us-gov-west-1', 'us-gov-east-1'],
    consoleLike: ['phd.amazonaws-us-gov.com'],
    signIn: ['signin.amazonaws-us-gov.com', 'us-gov-east-1.signin.amazonaws-us-gov.com'],
    default: 'signin.amazonaws-us-gov.com',
  },
  {
    partition: 'aws-cn',
    console: 'console.amazonaws.cn',
    regions: ['cn-north-1', 'cn-northwest-1'],
    consoleLike: ['health.amazonaws.cn', 'phd.amazonaws.cn'],
    signIn: ['signin.amazonaws.cn', 'cn-northwest-1.signin.amazonaws.cn'],
    default: 'signin.amazonaws.cn',
  },
  {
    partition: 'aws-eusc',
    console: 'console.amazonaws-eusc.eu',
    regions: ['eusc-de-east-1', 'eusc-de-west-1'],
    consoleLike: ['health.amazonaws-eusc.eu'],
    signIn: ['eusc-de-east-1.signin.amazonaws-eusc.eu'],
    default: 'eusc-de-east-1.signin.amazonaws-eusc.eu',
  },
] as const;
const ALL: readonly Partition[] = PLACES.map(({ partition }) => partition);

const SESSION = '111122223333-abcdefgh';
const PATHS = [
  { path: '/console/home', service: 'console', isGlobalService: false },
  { path: '/ec2/home', service: 'ec2', isGlobalService: false },
  { path: '/iam/home', service: 'iam', isGlobalService: true },
  { path: '/s3/buckets', service: 's3', isGlobalService: true },
  { path: '/billing/home', service: 'billing', isGlobalService: true },
  { path: '/', service: undefined, isGlobalService: false },
] as const;

/** Every shape of host, with and without a session, every kind of path, the region said in the address or not. */
const CONSOLE_URLS = PLACES.flatMap(({ partition, console, regions: [home, far] }) =>
  [
    { host: console, hostKind: 'bare', hostRegion: undefined },
    { host: `${home}.${console}`, hostKind: 'region', hostRegion: home },
    { host: `${far}.${console}`, hostKind: 'region', hostRegion: far },
    { host: `s3.${console}`, hostKind: 'service', hostRegion: undefined },
    { host: `${far}.s3.${console}`, hostKind: 'nested', hostRegion: far },
  ].flatMap(({ host, hostKind, hostRegion }) =>
    [undefined, SESSION].flatMap(session =>
      PATHS.flatMap(({ path, ...page }) =>
        [undefined, home].map(asked => {
          const rest = `${path}${asked === undefined ? '' : `?region=${asked}`}`;
          return {
            partition,
            console,
            home,
            far,
            hostKind,
            session,
            region: asked ?? hostRegion,
            ...page,
            bareUrl: `https://${host}${rest}`,
            url: `https://${session === undefined ? '' : `${session}.`}${host}${rest}`,
            path,
          };
        }),
      ),
    ),
  ),
);

const CONSOLE_LIKE = PLACES.flatMap(({ partition, consoleLike }) =>
  consoleLike.map(host => ({ partition, url: `https://${host}/home` })),
);

describe('of every known console page', () => {
  test('the partition, the kind of host, the session, the region and the service are read', () => {
    expect(CONSOLE_URLS).toHaveLength(480);
    for (const { url, partition, hostKind, session, region, service, isGlobalService } of CONSOLE_URLS) {
      expect(parseConsoleUrl(url)).toEqual({
        href: url,
        partition,
        hostKind,
        ...(session !== undefined && { sessionPrefix: session }),
        ...(region !== undefined && { region }),
        ...(service !== undefined && { service }),
        isGlobalService,
      });
    }
  });

  test('the manifest has the host, and no host of it is one to sign in at', () => {
    for (const { url, partition } of [...CONSOLE_URLS, ...CONSOLE_LIKE]) {
      const { host } = new URL(url);
      expect([url, partitionOfConsoleUrl(url)]).toEqual([url, partition]);
      expect([host, partitionOfConsoleHost(host)]).toEqual([host, partition]);
      expect([url, CONSOLE_MATCHES.filter(pattern => matches(pattern, url)).length]).toEqual([url, 1]);
      expect([host, ALL.filter(each => isSignInHost(host, each))]).toEqual([host, []]);
    }
  });

  test('a switch without a region returns to it, without the session; to the home where sign-in refuses it', () => {
    for (const { url, bareUrl, hostKind, partition, region } of CONSOLE_URLS) {
      const end = hostKind === 'nested' ? consoleHome(partition, region) : bareUrl;
      expect([url, destinationOf(parsed(url))]).toEqual([url, end]);
    }
  });

  test('a switch to another region ends on the same page there; on the home there where there is no such page', () => {
    for (const { url, path, hostKind, partition, console, region, far, isGlobalService } of CONSOLE_URLS) {
      if (region === far) continue;
      const hasSister = (hostKind === 'bare' || hostKind === 'region') && !isGlobalService;
      const end = `https://${far}.${console}${hasSister ? path : '/console/home'}?region=${far}`;
      expect([url, destinationOf(parsed(url), far)]).toEqual([url, end]);
      expect(partitionOfConsoleUrl(end)).toBe(partition);
    }
  });

  test('a region of another partition is not followed', () => {
    for (const { url, partition } of CONSOLE_URLS) {
      for (const other of PLACES.filter(place => place.partition !== partition)) {
        expect([url, destinationOf(parsed(url), other.regions[0])]).toEqual([url, destinationOf(parsed(url))]);
      }
    }
  });

  test('a sign-in host is believed where it is one of its partition; else the partition’s own is taken', () => {
    for (const { url, partition } of CONSOLE_URLS) {
      for (const place of PLACES) {
        for (const stated of place.signIn) {
          const facts = { url: parsed(url), session: { multiSession: false, signInEndpoint: stated } };
          const { host, why } = signInHost(facts, { signInInPageRegion: false });
          const isOwn = place.partition === partition;
          expect([url, stated, why]).toEqual([url, stated, isOwn ? 'page-metadata' : 'partition']);
          expect([url, isOwn ? host : isSignInHost(host, partition)]).toEqual([url, isOwn ? stated : true]);
        }
      }
    }
  });
});

describe('of every known sign-in host', () => {
  test('exactly its partition takes it for one, and nobody for a console', () => {
    for (const { partition, signIn } of PLACES) {
      for (const host of signIn) {
        expect([host, ALL.filter(each => isSignInHost(host, each))]).toEqual([host, [partition]]);
        expect([host, parseConsoleUrl(`https://${host}/console/home`)]).toEqual([host, undefined]);
        expect([host, CONSOLE_MATCHES.some(pattern => matches(pattern, `https://${host}/`))]).toEqual([host, false]);
      }
    }
  });

  test('the partition’s own is the one that answers', () => {
    for (const place of PLACES) expect(signInHostOf(place.partition)).toBe(place.default);
  });
});

test.each([
  'http://us-east-1.console.aws.amazon.com/ec2/home',
  'https://console.aws.amazon.com.example.com/',
  'https://evilconsole.aws.amazon.com/',
  'https://evil-console.amazonaws.cn/',
  'https://console.amazonaws.com.cn/',
  'https://aws.amazon.com/console/',
  'https://signin.amazonaws-eusc.eu/',
  'https://corp.awsapps.com/start/#/console?account_id=111122223333',
  'https://us-east-1.signin.aws/',
  'ftp://console.aws.amazon.com/',
  'about:blank',
  '',
])('%j is no page of the console, nor a host to sign in at', url => {
  expect(parseConsoleUrl(url)).toBeUndefined();
  expect(partitionOfConsoleUrl(url)).toBeUndefined();
  expect(CONSOLE_MATCHES.some(pattern => matches(pattern, url))).toBe(false);
  const host = URL.canParse(url) ? new URL(url).host : '';
  if (!url.startsWith('http:')) expect(ALL.filter(each => isSignInHost(host, each))).toEqual([]);
});

function parsed(url: string) {
  const page = parseConsoleUrl(url);
  if (!page) throw new Error(`${url} is no page of the console`);
  return page;
}

/** Reads a match pattern as browsers do: `*.` may also be nothing. */
function matches(pattern: string, url: string): boolean {
  const [, host = ''] = /^https:\/\/([^/]+)\/\*$/.exec(pattern) ?? [];
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') return false;
  const asked = new URL(url).hostname;
  return host.startsWith('*.') ? asked === host.slice(2) || asked.endsWith(host.slice(1)) : asked === host;
}
