import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../parse-config.ts';
import { HARMLESS_ROWS } from './harmless-rows.fixture.ts';
import { removeSecrets } from './remove-secrets.ts';
import { KEY_ID, SECRET_KEY, SECRET_ROWS, SPELLINGS, WORD_SPELLINGS } from './secret-rows.fixture.ts';

/** Each run of twelve characters of a secret that is left in a text. */
function leftOf(secret: string, text: string): string[] {
  if (secret.length < 12) return text.includes(secret) ? [secret] : [];
  return Array.from({ length: secret.length - 11 }, (_, start) => secret.slice(start, start + 12)).filter(part =>
    text.includes(part),
  );
}

/** Takes the secrets out of a text between two sections, and looks at what must hold for any. */
function takeOut(text: string, end = '\n'): ReturnType<typeof removeSecrets> {
  const whole = ['[first]', 'region = eu-west-1', '', text, '[last]', 'region = eu-west-1']
    .join('\n')
    .replaceAll('\n', end);
  const cleaned = removeSecrets(whole);
  expect(cleaned.text.split(end)).toHaveLength(whole.split(end).length);
  expect(removeSecrets(cleaned.text)).toEqual({ text: cleaned.text, removed: [] });
  expect(cleaned.text).toMatch(/^\[first\]\s+region = eu-west-1\s[\s\S]*\[last\]\s+region = eu-west-1$/);
  return cleaned;
}

describe('removeSecrets', () => {
  it('leaves a comment in place of the line, and says where it was, and why it went', () => {
    const text = `[default]\r\naws_secret_access_key = ${SECRET_KEY}\r\nregion = eu-west-1`;
    expect(removeSecrets(text)).toEqual({
      text: '[default]\r\n# Hatrack removed: aws_secret_access_key\r\nregion = eu-west-1',
      removed: [{ line: 2, why: 'secret access key', key: 'aws_secret_access_key', section: 'default' }],
    });
  });

  it('knows enough texts', () => {
    expect(SECRET_ROWS.length).toBeGreaterThanOrEqual(150);
    expect(HARMLESS_ROWS.length).toBeGreaterThanOrEqual(80);
  });

  it.each(SECRET_ROWS)('takes the secret out of $text', ({ text, secrets }) => {
    const { text: left, removed } = takeOut(text);
    expect(secrets.flatMap(secret => leftOf(secret, left + JSON.stringify(removed)))).toEqual([]);
    expect(removed.length).toBeGreaterThan(0);
  });

  it.each(HARMLESS_ROWS)('leaves alone: %s', row => {
    const text = `[a]\n${row}\nregion = eu-west-1\n`;
    expect(removeSecrets(text)).toEqual({ text, removed: [] });
  });

  it.each([
    [
      `region = eu-west-1 # aws_secret_access_key=${SECRET_KEY}`,
      'region = eu-west-1 # Hatrack removed: aws_secret_access_key',
    ],
    [`group = a  ; ${KEY_ID}`, 'group = a # Hatrack removed: access key'],
    [`[a] # aws_secret_access_key = ${SECRET_KEY}`, '[a]'],
    [`[profile ${KEY_ID}]`, '[removed]'],
  ])('of %s only the secret goes', (text, left) => {
    expect(removeSecrets(text).text).toBe(left);
  });

  it.each([
    ['access key', KEY_ID],
    ['secret access key', SECRET_KEY],
    ['session token', `aws_session_token = ${SECRET_KEY}`],
    ['password', '# password: hunter2'],
    ['private key', `-----BEGIN ${'PRIVATE'} KEY-----`],
    ['service token', `note = gh${'p_'}${'a1B2c3D4e5F6'.repeat(3)}`],
    ['address with a password', 'image = https://alice:hunter2@example.com/a.png'],
    ['secret', 'api_key = hunter2hunter2'],
  ])('says %s of %s', (why, text) => {
    expect(removeSecrets(text).removed).toMatchObject([{ line: 1, why }]);
  });

  it('keeps the lines after a secret that stand on their own', () => {
    const text = `[a]\naws_access_key_id = ${KEY_ID}\n  region = eu-west-1\n`;
    expect(parseConfig(text).profiles[0]?.region).toBe('eu-west-1');
  });

  /** Characters by chance alone, as keys are made. */
  const chance = (letters: string, length: number) =>
    fc
      .noBias(fc.array(fc.constantFrom(...letters), { minLength: length, maxLength: length }))
      .map(drawn => drawn.join(''));
  const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const BASE64 = `${LETTERS}0123456789+/`;
  const secret = fc.oneof(
    chance(BASE64, 40).map(value => ({ name: 'aws_secret_access_key', value })),
    chance(BASE64, 200).map(value => ({ name: 'AWS_SESSION_TOKEN', value: `IQoJ${value}` })),
    chance('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 15).map(value => ({
      name: 'aws_access_key_id',
      value: `AKIA${value}7`,
    })),
    chance(`${LETTERS}0123456789`, 36).map(value => ({ name: 'note', value: `ghp_${value}` })),
    chance(`${LETTERS}0123456789`, 20).map(value => ({ name: 'db_password', value: `${value}x9` })),
    chance('0123456789abcdef', 48).map(value => ({ name: 'clientSecret', value })),
  );
  const around = fc.array(
    fc.constantFrom(
      '[a]',
      '  [b]',
      'region = x',
      '# note',
      '',
      's3 =',
      '  x = y',
      'junk',
      '\t"',
      'secret =',
      '| a | token |',
    ),
    { maxLength: 5 },
  );

  it('lets no part of a secret survive in text, profiles or issues, keeps every line, and has nothing left to do the second time', () => {
    fc.assert(
      fc.property(
        around,
        secret,
        fc.constantFrom(...SPELLINGS, ...WORD_SPELLINGS),
        around,
        fc.constantFrom('\n', '\r\n', '\r'),
        (before, { name, value }, spell, after, end) => {
          const text = [...before, '[mine]', ...spell(name, value).split('\n'), '[other]', ...after].join(end);
          const cleaned = removeSecrets(text);
          expect(leftOf(value, cleaned.text)).toEqual([]);
          expect(leftOf(value, JSON.stringify([cleaned.removed, parseConfig(text)]))).toEqual([]);
          expect(cleaned.text.split(end)).toHaveLength(text.split(end).length);
          expect(removeSecrets(cleaned.text)).toEqual({ text: cleaned.text, removed: [] });
          expect(parseConfig(cleaned.text).profiles).toEqual(parseConfig(text).profiles);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('finds nothing in words that chance makes, line after line', () => {
    const word = chance('abcdefghijklmnopqrstuvwxyz0123456789', 10);
    fc.assert(
      fc.property(fc.array(word, { minLength: 50, maxLength: 50 }), words => {
        const text = words.map(each => `; ${each}`).join('\n');
        expect(removeSecrets(text).text).toBe(text);
      }),
      { numRuns: 200, seed: 11 },
    );
  });

  it('finds nothing in what chance makes of sums and IDs, wherever they stand', () => {
    const harmless = fc.oneof(
      chance('0123456789abcdef', 40),
      chance('0123456789abcdef', 64),
      fc.uuid(),
      chance(BASE64, 400).map(data => `data:image/png;base64,${data}`),
    );
    const place = fc.constantFrom('# ', '', 'image = ', 'version = ', 'external_id = ', 'group = ', '# commit ');
    fc.assert(
      fc.property(place, harmless, (before, value) => {
        const text = `[a]\n# the access key\n${before}${value}\n`;
        expect(removeSecrets(text).text).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});

it.each([
  ['[b ] aws_secret_access_key = wJalrXUtnFEMIbPxRfiCYEXAMPLE', 'wJal'],
  ['[p]\ncredential_process = tool --client-secret hunter2hunter2', 'hunter2'],
  ['[p]\ncredential_process = tool --token=abcdefabcdef', 'abcdef'],
])('nothing of what it removes stays in what it reports: %s', (text, secret) => {
  expect(JSON.stringify(removeSecrets(text))).not.toContain(secret);
});

it('a command without a secret stays as it is', () => {
  const text = '[p]\ncredential_process = tool --token-file ~/t --profile dev';
  expect(removeSecrets(text)).toEqual({ text, removed: [] });
});

it('what may be a secret key beside its ID leaves the role that it is a comment of', () => {
  const role = 'role_arn = arn:aws:iam::111122223333:role/Dev';
  const id = 'aws_access_key_id = AKIAABCDEFGHIJKL2345';
  const { text } = removeSecrets(`[dev]\n${role} # 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\n${id}`);
  expect(text.split('\n')[1]).toBe(`${role} # Hatrack removed: secret access key`);
});

describe('a header that shares its line with a secret', () => {
  const ROLE = 'role_arn = arn:aws:iam::111122223333:role/Dev';
  const TOKEN = `ghp_${'a1B2'.repeat(9)}`;
  const KEY = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

  it.each([
    [`[dev] ${ROLE} aws_secret_access_key = ${KEY}`, `[dev] ${ROLE} # Hatrack removed: aws_secret_access_key`],
    [
      `[dev] aws_access_key_id = AKIAABCDEFGHIJKL2345 aws_secret_access_key = ${KEY} ${ROLE} region = eu-west-1`,
      `[dev] ${ROLE} region = eu-west-1 # Hatrack removed: access key`,
    ],
    ...['password = hunter2', 'DB_PASSWORD: hunter2', `mine = ${TOKEN}`, 'pw=hunter2 note = x'].flatMap(secret => {
      const key = secret.startsWith('mine') ? 'service token' : (/^\w+/.exec(secret)?.[0] ?? '');
      return [
        [`[dev] ${secret} ${ROLE}`, `[dev] ${ROLE} # Hatrack removed: ${key}`],
        [`[dev] ${ROLE} ${secret}`, `[dev] ${ROLE} # Hatrack removed: ${key}`],
        [`[dev] ${ROLE} ${secret} color = red`, `[dev] ${ROLE} color = red # Hatrack removed: ${key}`],
        [`[dev] x = 1 ${secret} ${ROLE} [b] ${ROLE}`, `[dev] x = 1 ${ROLE} [b] ${ROLE} # Hatrack removed: ${key}`],
      ];
    }),
    ...[
      ['password hunter2', 'password'],
      [`aws_secret_access_key ${KEY}`, 'aws_secret_access_key'],
      [`the token is ${TOKEN}`, 'service token'],
    ].flatMap(([secret, key]) => [
      [`[dev] ${secret} ${ROLE} color = red`, `[dev] ${ROLE} color = red # Hatrack removed: ${key}`],
      [`[dev]: ${secret} ${ROLE}`, `[dev] ${ROLE} # Hatrack removed: ${key}`],
      [`[dev] x = 1 ${secret} ${ROLE}`, `[dev] x = 1 ${ROLE} # Hatrack removed: ${key}`],
      [`[dev] ${ROLE} ${secret} color = red`, `[dev] ${ROLE} color = red # Hatrack removed: ${key}`],
      [`[dev] ${ROLE} ${secret}`, `[dev] ${ROLE} # Hatrack removed: ${key}`],
      [`[dev] ${secret} ${ROLE} [b] ${ROLE}`, `[dev] ${ROLE} [b] ${ROLE} # Hatrack removed: ${key}`],
      [`[dev] ${secret}`, '[dev]'],
    ]),
    [`[dev] aws_secret_access_key = ${KEY}`, '[dev]'],
    [`[dev] # ${KEY}`, '[dev]'],
  ])('keeps its other entries: %s', (line, cleaned) => {
    const { text, removed } = removeSecrets(line);
    expect(text).toBe(cleaned);
    expect(removed).toHaveLength(1);
    expect(removeSecrets(text)).toEqual({ text, removed: [] });
  });
});
