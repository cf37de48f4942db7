/** Texts with a secret in them, in the spellings that people have. Each secret is made of parts here: none is a real one. */
export interface SecretRow {
  readonly text: string;
  /** Nothing of it may stay. */
  readonly secrets: readonly string[];
}

const joined = (...parts: readonly string[]): string => parts.join('');

export const KEY_ID = joined('AKIA', 'IOSFODNN7', 'EXAMPLE');
export const SECRET_KEY = joined('wJalrXUtnFEMI', '/K7MDENG/', 'bPxRfiCYEXAMPLEKEY');
const PLAIN_KEY = joined('je7MtGbClwBF', 'Q2Zp9Utk4', 'h3yCo8nvbEq7RkVm1X9');
const SESSION = joined('IQoJ', 'b3JpZ2luX2VjE', 'Jx7pQ9Zt4/Vw2+Lk8Rm'.repeat(4), '==');
const HUNTER = joined('hunter', '2hunter2');
const PASSWORD = joined('Tr0ub4dor', '&3');
const LIKE_DURATION = joined('P2Dk7', 'fh3Qm9zRtW');
const PRIVATE = joined('-----BEGIN RSA ', 'PRIVATE KEY-----');
const PRIVATE_END = joined('-----END RSA ', 'PRIVATE KEY-----');
const BODY = ['MIIEowIBAAKCAQEAx7Gk9', 'Zt4Vw2Lk8RmQ1nY5cB6d', 'hJ3f=='];

const row = (text: string, ...secrets: readonly string[]): SecretRow => ({ text, secrets });

const NAMES = [
  'aws_secret_access_key',
  'AWS_SECRET_ACCESS_KEY',
  'SecretAccessKey',
  'aws-secret-access-key',
  'Secret access key',
];

/** How a key and its value stand on a line. */
export const SPELLINGS: readonly ((name: string, value: string) => string)[] = [
  (name, value) => `${name} = ${value}`,
  (name, value) => `${name}=${value}`,
  (name, value) => `${name}: ${value}`,
  (name, value) => `${name} == ${value}`,
  (name, value) => `${name} := ${value}`,
  (name, value) => `${name} -> ${value}`,
  (name, value) => `${name} → ${value}`,
  (name, value) => `${name} => '${value}'`,
  (name, value) => `${name}\t${value}`,
  (name, value) => `${name}\t=\t${value}`,
  (name, value) => `${name}${' '.repeat(60)}${value}`,
  (name, value) => `${name}\u00A0=\u00A0${value}`,
  (name, value) => `${name}　＝　${value}`,
  (name, value) => `${name}：${value}`,
  (name, value) => `${name} ........ ${value}`,
  (name, value) => `${name} = "${value}"`,
  (name, value) => `${name} = “${value}”`,
  (name, value) => `"${name}": "${value}",`,
  (name, value) => `{"${name}":"${value}"}`,
  (name, value) => `\\"${name}\\": \\"${value}\\"`,
  (name, value) => `- ${name}: ${value}`,
  (name, value) => `| ${name} | ${value} |`,
  (name, value) => `${name},${value}`,
  (name, value) => `**${name}:** \`${value}\``,
  (name, value) => `# ${name} = ${value}`,
  (name, value) => `; ${name}: ${value}`,
  (name, value) => `#\t${name}\t\t${value}`,
  (name, value) => `// ${name} is ${value}`,
  (name, value) => `    ${name} = ${value}   # rotated in May`,
  (name, value) => `region = eu-west-1 # ${name}=${value}`,
  (name, value) => `${name} =\n${value}`,
  (name, value) => `${name} =\n    ${value}`,
  (name, value) => `${name} = \\\n${value}`,
  (name, value) => `# ${name}\n# ${value}`,
  (name, value) => `${name}:\n\n  "${value}"`,
  (name, value) => `- name: ${name}\n  value: ${value}`,
  (name, value) => `<key>${name}</key>\n<string>${value}</string>`,
];

/** Spellings of one word: a shell's, a tool's, XML's. */
export const WORD_SPELLINGS: readonly ((name: string, value: string) => string)[] = [
  (name, value) => `export ${name}=${value}`,
  (name, value) => `export ${name}="${value}"`,
  (name, value) => `set ${name}=${value}`,
  (name, value) => `setx ${name} ${value}`,
  (name, value) => `setx ${name} "${value}" /M`,
  (name, value) => `set -gx ${name} ${value}`,
  (name, value) => `setenv ${name} ${value}`,
  (name, value) => `$env:${name} = "${value}"`,
  (name, value) => `$Env:${name}='${value}'`,
  (name, value) => `aws configure set ${name} ${value}`,
  (name, value) => `docker run -e ${name}=${value} image`,
  (name, value) => `<${name}>${value}</${name}>`,
  (name, value) => `<add key="${name}" value="${value}" />`,
  (name, value) => `{ name = "${name}", value = "${value}" }`,
  (name, value) => `${name}=${value} terraform apply`,
  (name, value) => `os.environ["${name}"] = "${value}"`,
  (name, value) => `credential_process = env ${name}=${value} /opt/tool`,
];

const FULL_WIDTH = (text: string): string =>
  text.replace(/[!-~]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const SPELT: readonly SecretRow[] = [
  ...SPELLINGS.flatMap((spell, index) => [
    row(spell(NAMES[index % NAMES.length] ?? '', SECRET_KEY), SECRET_KEY),
    row(spell('aws_session_token', SESSION), SESSION),
    row(spell(index % 2 === 0 ? 'db_password' : 'clientSecret', HUNTER), HUNTER),
  ]),
  ...WORD_SPELLINGS.flatMap(spell => [
    row(spell('AWS_SECRET_ACCESS_KEY', PLAIN_KEY), PLAIN_KEY),
    row(spell('GITHUB_TOKEN', HUNTER), HUNTER),
  ]),
];

const ALONE: readonly SecretRow[] = [
  row(SECRET_KEY, SECRET_KEY),
  row(`  ${SECRET_KEY}`, SECRET_KEY),
  row(`"${SECRET_KEY}",`, SECRET_KEY),
  row(`# ${SECRET_KEY}`, SECRET_KEY),
  row(`; ${PLAIN_KEY}`, PLAIN_KEY),
  row(`- ${PLAIN_KEY}`, PLAIN_KEY),
  row(`${SECRET_KEY} \\`, SECRET_KEY),
  row(`${KEY_ID}\n${SECRET_KEY}`, KEY_ID, SECRET_KEY),
  row(`${SECRET_KEY}\n${KEY_ID}`, KEY_ID, SECRET_KEY),
  row(`${KEY_ID} ${SECRET_KEY}`, KEY_ID, SECRET_KEY),
  row(`${KEY_ID}:${SECRET_KEY}`, KEY_ID, SECRET_KEY),
  row(FULL_WIDTH(`aws_secret_access_key=${SECRET_KEY}`), FULL_WIDTH(SECRET_KEY)),
  row(FULL_WIDTH(KEY_ID), FULL_WIDTH(KEY_ID)),
  row(`aws_secret\u200B_access_key = ${SECRET_KEY}`, SECRET_KEY),
  row(`key = ${SECRET_KEY}`, SECRET_KEY),
  row(`region = ${SECRET_KEY}`, SECRET_KEY),
];

const TABLES: readonly SecretRow[] = [
  row(`User name,Access key ID,Secret access key\nalice,${KEY_ID},${SECRET_KEY}`, KEY_ID, SECRET_KEY),
  row(`User name,Secret access key\nalice,${SECRET_KEY}`, SECRET_KEY),
  row(`User name,Password,Console login link\nalice,${HUNTER},https://111122223333.example.com/console`, HUNTER),
  row(`| user | secret |\n|---|---|\n| alice | ${HUNTER} |\n| bob | ${PASSWORD} |`, HUNTER, PASSWORD),
  row(`user\tpassword\nalice\t${HUNTER}\nbob\t${PASSWORD}`, HUNTER, PASSWORD),
  row(`db_password = ${LIKE_DURATION}`, LIKE_DURATION),
  row(`CREDENTIALS\t${KEY_ID}\t2026-11-30T12:00:00Z\t${SECRET_KEY}\t${SESSION}`, KEY_ID, SECRET_KEY, SESSION),
  row(`{"accessToken": "${HUNTER}", "expiresAt": "2026-11-30T12:00:00Z"}`, HUNTER),
  row(
    `{\n  "startUrl": "https://x.example.com/start",\n  "accessToken": "${HUNTER}",\n  "clientSecret": "${PASSWORD}"\n}`,
    HUNTER,
    PASSWORD,
  ),
  row(`{"clientId": "a1", "clientSecret": "${HUNTER}", "refreshToken": "${PASSWORD}"}`, HUNTER, PASSWORD),
  row(
    `{"Credentials": {"AccessKeyId": "${KEY_ID}", "SecretAccessKey": "${SECRET_KEY}", "SessionToken": "${SESSION}"}}`,
    KEY_ID,
    SECRET_KEY,
    SESSION,
  ),
];

const WORDS: readonly SecretRow[] = [
  row(`password = ${PASSWORD}`, PASSWORD),
  row(`pw = ${HUNTER}`, HUNTER),
  row(`pwd: ${HUNTER}`, HUNTER),
  row(`pass=${HUNTER}`, HUNTER),
  row(`passwd = ${HUNTER}`, HUNTER),
  row('passphrase = correct horse battery staple', 'horse battery'),
  row('password = swordfish', 'swordfish'),
  row('# password: swordfish', 'swordfish'),
  row(`# pw ${HUNTER}`, HUNTER),
  row(`; pass: ${HUNTER} (alice)`, HUNTER),
  row(`# Passwort: ${HUNTER}`, HUNTER),
  row(`# mot de passe : ${HUNTER}`, HUNTER),
  row(`# パスワード：${HUNTER}`, HUNTER),
  row(`machine x login alice password ${HUNTER}`, HUNTER),
  row(`credential_process = tool --api-key ${HUNTER}`, HUNTER),
  row(`credential_process = tool --token ${HUNTER} --profile dev`, HUNTER),
  row(`credential_process = tool --password=${HUNTER}`, HUNTER),
  row(`# curl --token ${HUNTER} https://example.com`, HUNTER),
  row(`TOKEN=${HUNTER} tool`, HUNTER),
  row(`Authorization: Bearer ${HUNTER}abcdef`, HUNTER),
  row(`curl -H "Authorization: Bearer ${HUNTER}"`, HUNTER),
  row(`x-api-key: ${HUNTER}`, HUNTER),
  row(`curl -u alice:${HUNTER} https://x.example.com`, HUNTER),
  row(`totp_seed = ${joined('JBSWY3DP', 'EHPK3PXP')}`, 'JBSWY3DP'),
  row('pin = 483920', '483920'),
  row(`password - ${HUNTER}`, HUNTER),
  row(`password / ${PASSWORD}`, PASSWORD),
  row('TOKEN=swordfish tool', 'swordfish'),
  row(`[System.Environment]::SetEnvironmentVariable("DB_PASSWORD","${HUNTER}")`, HUNTER),
  row(`mfa_secret = ${joined('JBSWY3DP', 'EHPK3PXP')}`, 'JBSWY3DP'),
  row(`otp-secret: ${joined('JBSWY3DP', 'EHPK3PXP')}`, 'JBSWY3DP'),
  row(`Server=db;User=alice;Password=${HUNTER};`, HUNTER),
  row(`AccountKey=${joined('Zm9vYmFy', 'YmF6cXV4MTIz')}==`, 'YmF6cXV4MTIz'),
  row(`image = https://alice:${HUNTER}@example.com/a.png`, HUNTER),
  row(`image = https://b.example.com/a.png?X-Amz-Expires=900&X-Amz-Signature=${'5f3a91bc'.repeat(8)}`, '5f3a91bc5f3a'),
  row(`# https://example.com/a?access_token=${HUNTER}`, HUNTER),
];

const TOKENS: readonly string[] = [
  joined('gh', 'p_', 'a1B2c3D4e5F6'.repeat(3)),
  joined('github', '_pat_', '11ABCDEFG0a1B2c3D4e5F6_'.repeat(4)),
  joined('gl', 'pat-', 'a1B2c3D4e5F6g7H8i9J0'),
  joined('xo', 'xb-', '123456789012-1234567890123-', 'a1B2c3D4e5F6g7H8i9J0k1L2'),
  joined('ey', 'JhbGciOiJIUzI1NiJ9.', 'ey', 'JzdWIiOiIxMjM0NTY3ODkwIn0.', 'dozjgNryP4J3jVmNHl0w5N'),
  joined('np', 'm_', 'a1B2c3D4e5F6'.repeat(3)),
  joined('AI', 'za', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R'),
  joined('sk', '_live_', 'a1B2c3D4e5F6g7H8i9J0k1L2'),
  joined('sk', '-ant-', 'api03-', 'a1B2c3D4e5F6g7H8'.repeat(5), 'AA'),
  joined('sk', '-proj-', 'a1B2c3D4e5F6g7H8'.repeat(4)),
  joined('hv', 's.', 'CAESIJ', 'a1B2c3D4e5F6g7H8'.repeat(5)),
  joined('abc', '8Q', '~', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6'),
  joined('dop', '_v1_', 'a1b2c3d4'.repeat(8)),
  joined('SG', '.', 'a1B2c3D4e5F6g7H8i9J0k1', '.', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0u1V'),
  joined('https://hooks.', 'slack.com/services/', 'T00000000/B00000000/', 'a1B2c3D4e5F6g7H8i9J0k1L2'),
  KEY_ID,
  joined('ASIA', 'QHCCBEXAMPLE', '1234'),
  SESSION,
];

const TOKEN_PLACES: readonly ((token: string) => string)[] = [
  token => token,
  token => `note = ${token}`,
  token => `# for the pipeline: ${token}, until May`,
  token => `group = ${token}`,
  token => `credential_process = tool ${token}`,
];

const BLOCKS: readonly SecretRow[] = [
  row([PRIVATE, ...BODY, PRIVATE_END].join('\n'), ...BODY),
  row([PRIVATE, ...BODY, PRIVATE_END].map(line => `    ${line}`).join('\n'), ...BODY),
  row([PRIVATE, ...BODY, PRIVATE_END].map(line => `# ${line}`).join('\n'), ...BODY),
  row([PRIVATE, ...BODY].join('\n'), ...BODY),
  row(`private_key = "${[PRIVATE, ...BODY, PRIVATE_END].join('\\n')}"`, ...BODY),
  row(
    `key: |\n${[PRIVATE, 'Proc-Type: 4,ENCRYPTED', '', ...BODY, PRIVATE_END].map(line => `  ${line}`).join('\n')}`,
    ...BODY,
  ),
  row(`aws_session_token =\n${SESSION.slice(0, 40)}\n${SESSION.slice(40)}`, SESSION.slice(0, 40), SESSION.slice(40)),
  row(`aws_session_token = ${SESSION.slice(0, 64)}\n${SESSION.slice(64)}`, SESSION.slice(0, 64), SESSION.slice(64)),
];

export const SECRET_ROWS: readonly SecretRow[] = [
  ...SPELT,
  ...ALONE,
  ...TABLES,
  ...WORDS,
  ...TOKENS.flatMap(token => TOKEN_PLACES.map(place => row(place(token), token))),
  ...BLOCKS,
];
