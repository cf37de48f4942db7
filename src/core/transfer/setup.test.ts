import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../history/ledger.ts';
import { READ_ONLY_LAYERS } from '../model/layers.ts';
import { addressKey } from '../roles/role-key.ts';
import { changedSettings, DEFAULT_SETTINGS, type Settings } from '../settings.ts';
import { formatSetup, isSetup, readSetup, type Setup } from './setup.ts';

const SETUP = {
  text: '[dev]\nrole_arn = arn:aws:iam::111122223333:role/Dev\n',
  settings: { theme: 'dark' },
  favorites: ['aws:111122223333:Dev#dev'],
  ledger: {
    'aws:999999999999:alice': [
      { partition: 'aws', account: '111122223333', roleName: 'Dev', firstUsed: 1, lastUsed: 2, count: 3, pinned: true },
    ],
  },
  accountAliases: { 'aws/corp-jump': '999999999999' },
  teamUrl: 'https://config.example.com/roles.ini',
  senderIds: ['abcdef'],
  layersOff: ['sent'],
} satisfies Setup;
const EMPTY: Setup = { settings: {}, favorites: [], ledger: {}, accountAliases: {} };

/** Shaped like an access key, and nobody's. */
const SECRET = `AKIA${'QWERTYUIOPASDFG1'}`;

function file(change: Readonly<Record<string, unknown>> = {}): unknown {
  return { ...JSON.parse(formatSetup(SETUP, { madeAt: 86_400_000, madeBy: '0.1.0' })), ...change };
}

describe('a set-up file', () => {
  it('gives back what it was made of', () => {
    expect(isSetup(file())).toBe(true);
    expect(readSetup(file())).toEqual({
      setup: SETUP,
      origin: { madeAt: 86_400_000, madeBy: '0.1.0' },
      leftOut: { secretLines: [], unknown: [], entries: 0 },
    });
    expect(readSetup(JSON.parse(formatSetup(EMPTY, {})))).toMatchObject({ setup: EMPTY });
  });

  it('leaves what it lacks as it is', () => {
    const reading = readSetup({ hatrack: 'setup', version: 1, favorites: ['a'] });
    expect(reading).toMatchObject({ setup: { favorites: ['a'] }, leftOut: { unknown: [], entries: 0 } });
    expect('setup' in reading && Object.keys(reading.setup)).toEqual(['favorites']);
  });

  it('of a newer Hatrack is not guessed at', () => {
    expect(readSetup(file({ version: 2, madeBy: '3.0' }))).toEqual({ problem: 'newer' });
  });

  it.each([{}, [], null, 'setup', { hatrack: 'setup' }, file({ version: '1' }), file({ version: 0.5 })])(
    'is none or damaged: %j',
    document => {
      expect(readSetup(document)).toEqual({ problem: 'damaged' });
    },
  );

  it('is taken field by field, and what is left out is named', () => {
    const reading = readSetup(
      file({
        text: 7,
        settings: { theme: 'pink', order: 'name', accounts: 'yes', later: 1 },
        favorites: ['a', 5, 'a'],
        ledger: { base: [{ partition: 'moon' }], other: 'x' },
        accountAliases: { 'aws/a': 1, 'aws/b': '111122223333' },
        teamUrl: 'http://config.example.com/',
        senderIds: ['a', 'a', ' ', 5],
        layersOff: ['team', 'personal'],
        madeAt: 'yesterday',
        madeBy: '<b>',
        more: true,
      }),
    );
    expect(reading).toEqual({
      setup: {
        settings: { order: 'name' },
        favorites: ['a'],
        ledger: { base: [], other: [] },
        accountAliases: { 'aws/b': '111122223333' },
        senderIds: ['a'],
        layersOff: ['team'],
      },
      origin: {},
      leftOut: {
        secretLines: [],
        unknown: ['text', 'teamUrl', 'more', 'theme', 'accounts', 'later'],
        entries: 9,
      },
    });
  });

  it.each(Object.keys(SETUP))('survives any value of %s', field => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const reading = readSetup(file({ [field]: value }));
        if ('problem' in reading) throw new Error(reading.problem);
        expect(readSetup(JSON.parse(formatSetup(reading.setup, {})))).toMatchObject({ setup: reading.setup });
      }),
      { numRuns: 100 },
    );
  });
});

describe('no secret', () => {
  const planted = {
    text: `[dev]\naws_access_key_id = ${SECRET}\ncolor = f00\n# ${SECRET}\n`,
    settings: { [SECRET]: true, theme: SECRET },
    favorites: ['a', SECRET],
    ledger: {
      [SECRET]: SETUP.ledger['aws:999999999999:alice'],
      base: [
        { partition: 'aws', account: '111122223333', roleName: 'A', lastUsed: 1, displayName: SECRET },
        { partition: 'aws', account: '111122223333', roleName: 'B', lastUsed: 1, rest: { x: [SECRET] } },
      ],
    },
    accountAliases: { [`aws/${SECRET}`]: '111122223333' },
    teamUrl: `https://config.example.com/roles.ini?X-Amz-Credential=${SECRET}`,
    senderIds: [SECRET],
    madeBy: SECRET,
  };

  it('comes in by a file', () => {
    const reading = readSetup(file(planted));
    if ('problem' in reading) throw new Error(reading.problem);
    expect(JSON.stringify(reading.setup)).not.toContain(SECRET);
    expect(reading.setup.ledger).toMatchObject({ base: [{ roleName: 'B' }] });
    expect(reading.leftOut).toMatchObject({ secretLines: [{ line: 2 }, { line: 4 }], entries: 5 });
  });

  it('goes out in one', () => {
    const made = formatSetup({ ...(planted as unknown as Setup), settings: DEFAULT_SETTINGS }, {});
    expect(made).not.toContain(SECRET);
    expect(made).toContain('[dev]');
  });
});

it('any set-up comes back as it was', () => {
  const all = fc.record({
    ...Object.fromEntries(Object.keys(DEFAULT_SETTINGS).map(name => [name, fc.boolean()])),
    productionNames: fc.string(),
    theme: fc.constantFrom('system', 'light', 'dark'),
    order: fc.constantFrom('text', 'name', 'used'),
    groupBy: fc.constantFrom('group', 'account'),
    pageMark: fc.constantFrom('line', 'band', 'none'),
    accounts: fc.constantFrom('id', 'alias', 'both', 'hidden'),
  }) as unknown as fc.Arbitrary<Settings>;
  // A default is worth no line in the file.
  const settings = all.map(changedSettings);
  const time = fc.nat(1e12);
  const entry: fc.Arbitrary<LedgerEntry> = fc
    .record(
      {
        partition: fc.constantFrom('aws' as const, 'aws-cn' as const),
        account: fc.constantFrom('111122223333', 'corp-dev'),
        roleName: fc.constantFrom('Dev', 'team/Ops'),
        profile: fc.constantFrom('dev', '本番'),
        color: fc.constantFrom('ff0000'),
        pinned: fc.constant(true),
        rest: fc.constantFrom({ x: [1] }),
        firstUsed: time,
        lastUsed: time,
        count: fc.integer({ min: 1, max: 99 }),
      },
      { requiredKeys: ['partition', 'account', 'roleName', 'firstUsed', 'lastUsed', 'count'] },
    )
    .map(made => ({ ...made, firstUsed: Math.min(made.firstUsed, made.lastUsed) }) as LedgerEntry);
  const ledger = fc.dictionary(
    fc.constantFrom('aws:999999999999:alice', 'aws:corp-jump:bob'),
    fc.uniqueArray(entry, { selector: addressKey, maxLength: 4 }),
  );
  const setup = fc.record(
    {
      text: fc.constantFrom('', '; mine', '[本番]\ncolor = f00\r\n'),
      settings,
      favorites: fc.uniqueArray(fc.constantFrom('aws:111122223333:Dev#dev', 'a', '本番', '__proto__')),
      ledger,
      accountAliases: fc.dictionary(fc.constantFrom('aws/corp', 'aws-cn/x'), fc.stringMatching(/^\d{12}$/)),
      teamUrl: fc.webUrl({ validSchemes: ['https'] }).map(url => new URL(url).href),
      senderIds: fc.uniqueArray(fc.constantFrom('abcdef', 'sender@example.com', '__proto__')),
      layersOff: fc.subarray([...READ_ONLY_LAYERS]),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(setup, made => {
      const reading = readSetup(JSON.parse(formatSetup(made as Setup, { madeAt: 5, madeBy: '1.2' })));
      expect(reading).toEqual({
        setup: made,
        origin: { madeAt: 5, madeBy: '1.2' },
        leftOut: { secretLines: [], unknown: [], entries: 0 },
      });
    }),
    { numRuns: 300 },
  );
});
