import { findNames, type NamedSecret } from './secret-names.ts';
import { findToken } from './secret-tokens.ts';
import { canBeSecret, isRandom, isSecretKey, looksSecret } from './secret-values.ts';

/** A secret in a line; `key` if its name is in the line, too. */
export type FoundSecret = Omit<NamedSecret, 'key'> & Partial<Pick<NamedSecret, 'key'>>;

export interface LineReading {
  readonly found?: FoundSecret;
  /** A name whose value may be on the next line. */
  readonly awaited?: NamedSecret;
  /** Something in it has the shape of a secret access key, but may be a name. */
  readonly isDoubtful?: true;
}

export interface LineKind {
  readonly isComment?: boolean;
  /** Its value may be any text: only what certainly is a secret counts there. */
  readonly isFreeText?: boolean;
  /** It is a header: the name of a section may look like the name of a secret. */
  readonly isName?: boolean;
}

/** Lines without room for a secret, thousands in a text: a role's ARN, a short name. */
const NOTHING =
  /^ {0,8}(?:(?:role_arn|mfa_serial) ?= ?arn:aws[\w:/+=.@-]*|(?:source_profile|region|color) ?= ?[\w-]{1,15})$/;
/** One after another, they take a fifth of the time that one expression with all of them takes. */
const SOMETHING = [/[^\x20-\x7e]/, /:\/\//, /-----BEGIN/, /[A-Za-z\d+/]{40}/];
const NAME_HINT = /secret|token|pass|pwd?|key|otp|pin|--?u(?:ser)?[ =]|kennwort|mot de|credential|bearer|authoriz/i;

/** False for a line that cannot hold a secret: most lines. */
export function mayHoldSecret(line: string): boolean {
  if (NOTHING.test(line)) return false;
  return NAME_HINT.test(line) || SOMETHING.some(shape => shape.test(line)) || findToken(line) !== undefined;
}

/** A user and a password in the options of `curl`. */
const USER_AND_PASSWORD = / (?:-u|--user)[ =]["']?[\w.@-]{1,60}:(?!\/\/)([^\s"']*)/;

/** An address. `key://…` is not one: a secret may begin with slashes. */
const ADDRESS = /\b[a-z+]{2,16}:\/\/[^\s"'`<>|,;]*/gi;

/** A line in the form that is searched: plain signs in place of full-width and typographic ones, single blanks. */
export function flatLine(line: string): string {
  const plain = /[^\x20-\x7e]/.test(line)
    ? line
        .normalize('NFKC')
        .replace(/\p{Cf}/gu, '')
        .replace(/[“”„‟«»]/g, '"')
        .replace(/[‘’‚‛]/g, "'")
        .replace(/[‐-―−]/g, '-')
        .replace(/[→⇒➜⟶]/g, '->')
    : line;
  return plain.replace(/\s+/g, ' ').trim();
}

/** Finds a secret in a line that `flatLine` made. */
export function inspectLine(
  line: string,
  { isComment = false, isFreeText = false, isName = false }: LineKind = {},
): LineReading {
  const own = line.replace(/arn:aws[^\s"'`,<>|;)}\]]*/g, 'arn:').replace(/data:[a-z]{1,20}\/[^\s"']*/g, 'data:');
  const token = findToken(own);
  if (token) return { found: { kind: token } };
  if (own.includes('-----BEGIN') && own.includes('PRIVATE KEY')) return { found: { kind: 'private key' } };
  const addresses = own.match(ADDRESS) ?? [];
  if (addresses.some(hasCredentials)) return { found: { kind: 'address with a password' } };
  if (isFreeText) return {};
  if (canBeSecret(USER_AND_PASSWORD.exec(own)?.[1] ?? '')) return { found: { kind: 'password' } };
  const rest = addresses.length > 0 ? own.replace(ADDRESS, '://') : own;
  const { found, awaited } = findNames(rest, isComment, isName);
  if (found) return { found };
  const keys = [...rest.matchAll(/[A-Za-z\d+/]+/g)].filter(
    ({ 0: run, index }) =>
      isSecretKey(run) &&
      !/[\w.~@%-]/.test(rest.charAt(index - 1)) &&
      !/[\w.~=-]/.test(rest.charAt(index + run.length)),
  );
  if (keys.some(([run]) => isRandom(run))) return { found: { kind: 'secret access key' } };
  return { ...(awaited && { awaited }), ...(keys.length > 0 && { isDoubtful: true }) };
}

/** Whether a secret is anywhere in a text of one line. */
export function holdsSecret(text: string): boolean {
  return mayHoldSecret(text) && inspectLine(flatLine(text)).found !== undefined;
}

const CREDENTIAL =
  /^(?:x-amz-(?:signature|credential|security-token)|(?:access_?|auth_?|id_?|refresh_?)?token|api[_-]?key|key|sig|signature|secret|client_secret|password|passw|pwd)$/i;

/** True for an address with `user:password@`, or with a parameter that gives access: `X-Amz-Signature`, `token`. */
function hasCredentials(address: string): boolean {
  const [authority = '', ...parameters] = address.slice(address.indexOf('//') + 2).split(/[?&#]/);
  const user = authority.split('/', 1)[0]?.split('@').slice(0, -1).join('@') ?? '';
  const password = user.slice(user.indexOf(':') + 1);
  if (user.includes(':') && password.length > 5 && canBeSecret(password)) return true;
  return parameters.some(parameter => {
    const [name = '', value = ''] = parameter.split('=', 2);
    return CREDENTIAL.test(name) && value.length >= 12 && looksSecret(value);
  });
}
