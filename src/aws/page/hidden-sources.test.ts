import { describe, expect, it } from 'vitest';
import type { Identity } from '../../core/roles/identity.ts';
import { type RawPage, readingOf } from './facts.fixture.ts';

/** The sources by their initials: Metadata, Names (AccountInfo), Cookie, History, Tile, Prefix of the host. */
const SOURCES = {
  M: 'sessionData',
  N: 'accountInfo',
  C: 'userInfo',
  H: 'history',
  T: 'tile',
  P: 'url',
} as const satisfies Readonly<Record<string, keyof RawPage>>;

const JUMP = '999999999999';
const DEV = '111122220001';
const ALICE = `arn:aws:iam::${JUMP}:user/alice`;
const SWITCHED = `arn:aws:sts::${DEV}:assumed-role/Developer/alice`;
const SSO_USER = 'AWSReservedSSO_Developer_0123456789abcdef/carol';
const CAROL = `arn:aws:sts::${JUMP}:assumed-role/${SSO_USER}`;
const PORTAL = 'https://d-1234567890.awsapps.com/start';

const session = (accountId: string, sessionARN: string, accountAlias: string) => ({
  accountId,
  sessionARN,
  accountAlias,
});
const names = (loginDisplayNameUser: string) => ({ loginDisplayNameAccount: 'corp-jump', loginDisplayNameUser });
const switched = { roleDisplayNameAccount: 'payments-dev', roleDisplayNameUser: 'Developer' };
const history = (bn: string) => ({ bn, ba: 'corp-jump', rl: [] });

/** What the emulator's pages say of three people in a classic console. */
const CLASSIC: readonly RawPage[] = [
  {
    sessionData: session(JUMP, ALICE, 'corp-jump'),
    accountInfo: names('alice'),
    userInfo: { arn: ALICE, alias: 'corp-jump' },
    history: history('alice'),
    tile: 'corp-jump (9999-9999-9999)',
  },
  {
    sessionData: session(DEV, SWITCHED, 'payments-dev'),
    accountInfo: { ...names('alice'), ...switched },
    userInfo: { arn: SWITCHED, alias: 'payments-dev' },
    history: history('alice'),
    tile: 'payments-dev (1111-2222-0001)',
  },
  {
    sessionData: session(JUMP, CAROL, 'corp-jump'),
    accountInfo: names(SSO_USER),
    userInfo: { arn: CAROL, alias: 'corp-jump', issuer: `${PORTAL}/#/console?account_id=${JUMP}` },
    history: history(SSO_USER),
    tile: 'corp-jump (9999-9999-9999)',
  },
];

const [aliceThere, switchedThere, carolThere] = CLASSIC;
const inSession = (page: RawPage | undefined, account: string, prismModeEnabled = true): RawPage => ({
  ...page,
  sessionData: { ...Object(page?.sessionData), prismModeEnabled },
  isMultiSession: true,
  url: `https://${account}-abcdefgh.us-east-1.console.aws.amazon.com/console/home`,
  // Of another session, which signed in last.
  userInfo: { arn: 'arn:aws:iam::100000000001:user/dora', alias: 'training' },
  history: { bn: 'dora', ba: '100000000001', rl: [] },
});
const MULTI_SESSION = [inSession(aliceThere, JUMP), inSession(switchedThere, DEV), inSession(carolThere, JUMP)];

const RIGHT: readonly Readonly<Record<string, string>>[] = [
  { account: JUMP, alias: 'corp-jump', user: 'alice' },
  { account: JUMP, alias: 'corp-jump', user: 'alice', role: 'Developer', number: DEV },
  { account: JUMP, alias: 'corp-jump', user: SSO_USER, portal: PORTAL },
];

/** Fields that are right, `!` before one that is not; `number` is the role's account. */
function fieldsOf({ base, role }: Identity, person: number): string {
  const number = role && role.account !== role.alias ? { number: role.account } : {};
  return Object.entries({ ...base, ...(role && { role: role.roleName, ...number }) })
    .map(([field, value]) => (RIGHT[person]?.[field] === value ? field : `!${field}`))
    .join(' ');
}

const WHOLE = 'account alias user';
/** Only the cookie says by which portal somebody came in. */
const BY_PORTAL = 'account alias user portal';
/** A switched page shows its base by alias where it has one (docs/console.md 4.5). */
const ROLE = 'alias user role number';
/** As the console's own header has it then: an ordinary federated login. */
const FEDERATED = '!account !alias !user';

/** Sources that are hidden; the browser tests try each kind of page once, and what differs from person to person. */
describe.each<readonly [string, readonly RawPage[], readonly (readonly string[])[]]>([
  [
    'classic',
    CLASSIC,
    [
      ['M', WHOLE, ROLE, BY_PORTAL],
      ['N', WHOLE, ROLE, BY_PORTAL],
      ['C', WHOLE, ROLE, WHOLE],
      ['H', WHOLE, ROLE, BY_PORTAL],
      ['T', WHOLE, ROLE, BY_PORTAL],
      ['M N', WHOLE, ROLE, BY_PORTAL],
      ['M C', WHOLE, ROLE, WHOLE],
      ['M H', WHOLE, ROLE, BY_PORTAL],
      ['M T', WHOLE, ROLE, BY_PORTAL],
      ['N C', WHOLE, ROLE, WHOLE],
      ['N H', WHOLE, FEDERATED, BY_PORTAL],
      ['N T', WHOLE, ROLE, BY_PORTAL],
      ['C H', WHOLE, ROLE, WHOLE],
      ['C T', WHOLE, ROLE, WHOLE],
      ['H T', WHOLE, ROLE, BY_PORTAL],
      ['M N H', WHOLE, FEDERATED, BY_PORTAL],
      ['M N T', WHOLE, ROLE, BY_PORTAL],
      ['M C H', WHOLE, ROLE, WHOLE],
      ['M H T', WHOLE, ROLE, BY_PORTAL],
      ['N C H', WHOLE, FEDERATED, WHOLE],
      ['N C T', WHOLE, ROLE, WHOLE],
      ['N H T', WHOLE, FEDERATED, BY_PORTAL],
      ['C H T', WHOLE, ROLE, WHOLE],
      ['M C H T', 'alias user', 'alias user role', 'alias user'],
      ['M N C T', '', '', ''],
      ['M N C H', 'account alias', '!account !alias', 'account alias'],
    ],
  ],
  [
    'multi-session',
    MULTI_SESSION,
    [
      ['M', WHOLE, ROLE, WHOLE],
      ['N', WHOLE, FEDERATED, WHOLE],
      ['C', WHOLE, ROLE, WHOLE],
      ['H', WHOLE, ROLE, WHOLE],
      ['T', WHOLE, ROLE, WHOLE],
      ['P', WHOLE, ROLE, WHOLE],
      ['C H', WHOLE, ROLE, WHOLE],
      ['M T', WHOLE, ROLE, WHOLE],
      ['M P', WHOLE, ROLE, WHOLE],
      ['N T', WHOLE, FEDERATED, WHOLE],
      ['N P', WHOLE, FEDERATED, WHOLE],
      ['T P', WHOLE, ROLE, WHOLE],
      ['N T P', WHOLE, FEDERATED, WHOLE],
      ['M N P', 'account alias', '!account !alias', 'account alias'],
      ['M N T', 'account', '!account', 'account'],
    ],
  ],
])('a %s page', (_, pages, table) => {
  it.each(table)('without %s shows what the others say', (hidden = '', ...expected) => {
    const gone = Object.fromEntries(
      hidden.split(' ').map(initial => [SOURCES[initial as keyof typeof SOURCES], undefined]),
    );
    expect(pages.map((page, person) => fieldsOf(readingOf({ ...page, ...gone }).identity, person))).toEqual(expected);
  });
});
