/** Words that show that there is no secret, or where it is kept. */
const WORDS = new Set(
  `true false yes no none null nil undefined on off empty required optional enabled disabled default prompt ask stdin env
  environment keychain keyring vault pass gopass 1password bitwarden lastpass redacted removed hidden masked censored
  secret secrets token tokens password passwords credential credentials key keys n/a na tbd todo unset see in from is are
  stored kept via use uses get set read look run lives goes moved rotate rotated rotates managed not never only same must
  should can will for when auto static dynamic role iam sso mfa totp otp unknown
  string str text value any here there omitted deleted encrypted expired expires valid invalid ok bearer basic jwt
  ec2instancemetadata ecscontainer changeme placeholder siehe voir`
    .trim()
    .split(/\s+/),
);

const HARMLESS: readonly RegExp[] = [
  /^-?\d{1,5}$/,
  /^\d{1,6}(?:\.\d{1,3})? ?(?:%|ms|[smhdwy]|[kmgt]i?b|(?:sec|second|min|minute|hour|day|week|month|year)s?)(?:\d{1,2}[ms])?$/i,
  /^\d{4}[-/]\d\d?(?:[-/]\d\d?)?(?:[T _]|$)/,
  /^\d\d?[./]\d\d?[./]\d{4}/,
  /^P(?:T?\d{1,6}[DHMSWY]){1,6}$/,
  /^v?\d{1,4}(?:\.\d{1,4}){1,3}$/i,
  /^[A-Z][A-Z\d]{0,30}_[A-Z\d_]{1,99}$/,
  /^[$%][\w{(.:%]/,
  /^[<[({]/,
  /^[x*•._-]{3,99}$|\*{3}|•{3}|x{6}/i,
  /^--?[a-z]/,
  /^(?:your|insert|enter|replace|put|paste|type)[ _-]/i,
  /^!(?:ref|sub|getatt|importvalue|secret|vault)\b/i,
  /^[a-z]:[\\/]/i,
  /^\.[a-z[]/i,
  /^(?:var|local|data|env|process|os|module|secrets|vault|self|config|ssm|each)[.:[]/,
  /\.(?:txt|json|pem|key|ya?ml|ini|env|gpg|age|pub|crt|csv|sh|py|kdbx)$/i,
  /^arn:|:\/\//,
  /^(?:aws[ _-]?)?(?:secret[ _-]?)?(?:access[ _-]?key|session[ _-]?token|security[ _-]?token)(?:[ _-]?id)?$/i,
];

/** Names that end in a small number, and email addresses: `eu-west-1`, `dev_2`, `alice@example.com`. */
const NUMBERED = /^[a-z][a-z._-]{0,40}[-_.]\d{1,4}$|^[^@]{1,64}@[\w-]{1,60}\.[a-z.]{2,20}$/i;

const SECRET_KEY_LENGTH = 40;

/** False for a value that is no secret: an empty one, a number, a date, a variable, a path, a mask, a word such as `none`. */
export function canBeSecret(value: string): boolean {
  if (value.length < 4) return false;
  if (isSecretKey(value)) return true;
  const [word = ''] = value.toLowerCase().split(/[\s.,;:!?]/, 1);
  const isWord = WORDS.has(word) && /^[.,;:!?]?(?:$|\s)/.test(value.slice(word.length));
  return !isWord && !HARMLESS.some(shape => shape.test(value)) && !isPath(value);
}

/** True for a path. Base64 may also begin with a slash, but has few words. */
function isPath(value: string): boolean {
  if (!/^(?:~|\.{0,2})[/\\][\w.~]/.test(value) || /[+=]/.test(value)) return false;
  return (
    value.length < 16 ||
    /[._~\\-]/.test(value) ||
    (value.match(/[a-z]{3,}/g) ?? []).join('').length > value.length * 0.3
  );
}

/** True for a value that also looks like a secret: it has letters and digits or signs, and is no word of a sentence. */
export function looksSecret(value: string): boolean {
  if (value.length < 6 || NUMBERED.test(value) || !canBeSecret(value)) return false;
  if (/[A-Za-z]/.test(value) && /[\d!#$%&*?^~]/.test(value)) return true;
  return value.length >= 16 && runs(value) > 8;
}

/** The shape of a secret access key: 40 characters of base64 that are no hash. Source: the examples of IAM's documentation. */
export function isSecretKey(value: string): boolean {
  return (
    value.length === SECRET_KEY_LENGTH &&
    /^[A-Za-z\d/+]*$/.test(value) &&
    /[A-Z]/.test(value) &&
    /[a-z]/.test(value) &&
    /\d/.test(value) &&
    /[^a-f\d]/i.test(value)
  );
}

/**
 * True if such a shape is random, and not made of words as a role's name or a path is. One key in a hundred counts as words.
 * Random text changes about 25 times between capitals, small letters and digits, and has no long words.
 */
export function isRandom(secretKey: string): boolean {
  const inWords = (secretKey.match(/[a-z]{4,}/g) ?? []).join('').length;
  return runs(secretKey) > (/[/+]/.test(secretKey) ? 14 : 18) && inWords < 16;
}

/** How many runs of one kind of character a value has. */
function runs(value: string): number {
  return value.match(/[a-z]+|[A-Z]+|\d+|[^A-Za-z\d]+/g)?.length ?? 0;
}

/** True for a checksum or an ID that gives no access: hexadecimal digits in the length of a hash, or a UUID. */
export function isHash(value: string): boolean {
  return /^(?:sha\d{1,3}[:-])?(?:[a-f\d]{32}|[a-f\d]{40}|[a-f\d]{64}|[a-f\d]{8}-[a-f\d]{4}-[a-f\d]{4}-[a-f\d]{4}-[a-f\d]{12})$/i.test(
    value,
  );
}
