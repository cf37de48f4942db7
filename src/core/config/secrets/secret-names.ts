import type { SecretKind } from './secret-tokens.ts';
import { canBeSecret, looksSecret } from './secret-values.ts';

/** The name of a secret in a line. */
export interface NamedSecret {
  readonly kind: SecretKind;
  /** The name as written, without the value. */
  readonly key: string;
}

export interface NamesInLine {
  /** The first name with a secret behind it. */
  readonly found?: NamedSecret;
  /** A name at the end of the line: its value may be on the next line. */
  readonly awaited?: NamedSecret;
}

/** Names of secrets, with any sign between two words. */
const NAMES =
  /secret[ _.-]?access[ _.-]?key|(?:secret|access|api|private|encryption|signing|account|storage|master|shared|auth|otp|mfa)[ _.-]?key|secret(?!ar|ly)|(?:session|security|access|refresh|id|auth|api)?[ _.-]?token(?!i[sz])|passwor[dt]|passwd|passphrase|pass|pwd?|t?otp(?:[ _.-]?seed)?|pin|kennwort|mot de passe|credentials?|bearer|authorization|パスワード|シークレット(?:アクセス)?キー|アクセスキー|トークン|秘密鍵/gi;

/** Ends of names that are not for a secret, but for its place, its duration, and the like. */
const ABOUT =
  /(?:file|path|process|provider|command|cmd|arn|ur[il]|names?|source|expir(?:es|ed|y|ation)?|ttl|duration|life(?:time)?|age|timeout|types?|length|policy|rotat(?:ion|or|ed|es|e)|ids?|color|prompt|env|format|version|hash|sha\d{0,3}|checksum|digest|fingerprint|endpoint|scopes?|region|manager|store|helper|count|enabled|required|seconds|minutes|hours|days|at|date|time|issued|owner|tool|email|bucket|table|code|hint|serial|prefix|suffix|header|label|tags?)$/;

/** Abbreviations only count as whole words: `db_pass`, not `compass`; `pin`, not `spin`. */
const SHORT = /^(?:pass|pwd?|t?otp|pin)$/i;

/** Signs between a name and its value. The loose ones prove little. */
const FIRM = /["'`*\\\])]{0,3} ?(?::=|==?>?|=>|->|[:>]|,? ?["']?(?:value|default)["']? ?[=:])(?: ?[>|]-?(?= |$))?/iy;
const LOOSE = /["'`*\\\])]{0,3} ?(?:[|,;(/-]|\.{2,99}|is )?/y;
const OPENING = / ?(?:[#;] )?["'`\\*]{0,4} ?(?:bearer |basic |token )?["'`]{0,2}/iy;
const VALUE = /[<[({]?[^\s,;|<>"'`)}\]]{0,2000}/y;
const END_TAG = /<\/[\w:-]{1,60}>/;
const NOTHING_MORE = /^[\s"'`\\|>:=+*,;)\]}-]*$/;

/** Commands that show a secret: behind `--password` they have the name of an entry. */
const SHOWS_SECRETS =
  /(?:^|[\s"'(/|=`])(?:gopass|pass|op|bw|lpass|vault|security|secret-tool|keyring|keepassxc-cli|chamber|sops|summon|rbw|aws-vault|ykman)\s/;

/** How many characters before and after a name count. */
const REACH = 200;
const LONGEST_PART = 60;

/** Finds the secrets that a line names. The line has single blanks, see `flatLine`. */
export function findNames(line: string, isComment: boolean, isName = false): NamesInLine {
  let awaited: NamedSecret | undefined;
  NAMES.lastIndex = 0;
  for (let match = NAMES.exec(line); match; match = NAMES.exec(line)) {
    const name = readName(line, match[0], match.index);
    if (!name) continue;
    if (hasSecret(line, name, isComment, isName)) return { found: name };
    if (NOTHING_MORE.test(line.slice(name.end, name.end + REACH).replace(END_TAG, ''))) awaited = name;
  }
  return awaited ? { awaited } : {};
}

/** True for the heading of a column that holds secrets. */
export function isSecretName(text: string): boolean {
  return text.length < LONGEST_PART && findNames(text, true).awaited !== undefined;
}

interface Name extends NamedSecret {
  readonly start: number;
  readonly end: number;
}

function readName(line: string, stem: string, index: number): Name | undefined {
  let start = index;
  while (index - start < LONGEST_PART && /[A-Za-z_.-]/.test(line.charAt(start - 1))) start--;
  const after = index + stem.length;
  const end = endOf(/[\w-]{0,60}/y, line, after);
  const isCut = SHORT.test(stem) && !(isWordEdge(line.charAt(index - 1), stem) && !/[a-z\d]/i.test(line.charAt(after)));
  const letters = line
    .slice(index, end)
    .toLowerCase()
    .replace(/[^a-z\d]/g, '');
  const isAbout = ABOUT.test(letters) && !/accesskeyids?$/.test(letters);
  return isCut || isAbout
    ? undefined
    : { kind: kindOf(letters), key: line.slice(start, after).replace(/^[ _.-]{1,9}/, ''), start, end };
}

function isWordEdge(before: string, stem: string): boolean {
  return !/[a-z\d]/i.test(before) || (/[a-z]/.test(before) && /^[A-Z][a-z]/.test(stem));
}

function kindOf(letters: string): SecretKind {
  if (/^secret(?:access)?key/.test(letters)) return 'secret access key';
  if (/^accesskey/.test(letters)) return 'access key';
  if (/^(?:session|security)token/.test(letters)) return 'session token';
  if (/^(?:pass|pw|pin|t?otp|kennwort|motdepasse)/.test(letters)) return 'password';
  return /^privatekey/.test(letters) ? 'private key' : 'secret';
}

/** Kinds whose names mean nothing else, also in a comment. */
const PLAIN_KINDS = new Set<SecretKind>(['secret access key', 'session token', 'password']);

/** Names with many meanings: they only count if the value looks like a secret. */
const VAGUE = /(?:credentials?|bearer|authorization)$/i;

function hasSecret(line: string, { kind, start, end }: Name, isComment: boolean, isName: boolean): boolean {
  const isFlag = line.startsWith('--', start);
  const firm = endOf(FIRM, line, end);
  const isFirm = firm > end;
  const after = isFirm ? firm : endOf(LOOSE, line, end);
  if (after === end) return false;
  const { value, rest } = readValue(line, endOf(OPENING, line, after));
  if (!isFirm && isFlag)
    return value.length > 5 && canBeSecret(value) && !SHOWS_SECRETS.test(line.slice(0, start).slice(-REACH));
  if (!isFirm) return looksSecret(value);
  if (isName) return looksSecret(value);
  const isKey =
    !isComment && start < LONGEST_PART && /^(?:(?:export|set|env|-) )?["'$\w:.-]*$/.test(line.slice(0, start));
  const isSentence = /^ [^\W\d_]/.test(rest);
  // A shell gives a variable to the command that follows it: `TOKEN=swordfish tool`.
  const isPlain = isComment ? !isSentence && PLAIN_KINDS.has(kind) : isKey || line[end] === '=' || !isSentence;
  return isPlain && !VAGUE.test(line.slice(start, end)) ? canBeSecret(value) : looksSecret(value);
}

/** The text at a column, up to the closing quote, or up to a character that ends a value. */
function readValue(line: string, start: number): { readonly value: string; readonly rest: string } {
  const quote = line.charAt(start - 1);
  const close = /["'`]/.test(quote) ? line.indexOf(quote, start) : -1;
  const end = close >= 0 ? close : endOf(VALUE, line, start);
  return { value: line.slice(start, end), rest: line.slice(end, end + 2) };
}

function endOf(shape: RegExp, text: string, start: number): number {
  shape.lastIndex = start;
  return shape.test(text) ? shape.lastIndex : start;
}
