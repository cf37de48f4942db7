/** Values that are secret, or the public half of one, wherever they stand: access key IDs, session tokens. Source: IAM's list of unique ID prefixes. */
const SECRET_VALUE =
  /(?<![A-Za-z\d])(?:(?:AKIA|ASIA)(?:[A-Z\d]{16}(?![A-Za-z\d])|(?=[A-Z]*\d)[A-Z\d]{12,})|(?:FwoG|FQoG|IQoJ)[A-Za-z\d+/]{60,}={0,2})/g;

/** The credentials' own names in any spelling, with a value after them: `export AWS_SESSION_TOKEN=…`, `"SecretAccessKey": "…"`. */
const NAMED_SECRET =
  /(?:access[\s_-]?key|secret[\s_-]?key|session[\s_-]?token|security[\s_-]?token)[\w-]{0,30}["']?[ \t]{0,8}(?:[=:][ \t]{0,8}[^\s=:]|[ \t][A-Za-z\d+/]{20})/i;

/** An argument of a command, as `credential_process` has it: `--client-secret …`. */
const SECRET_ARGUMENT = /--[a-z-]{0,30}(?:secret|password|passphrase|token)[ =]["']?[^\s"'-]/i;

/** Key names, letters and digits only, that hold credentials whatever else the name says. */
const HARD_KEY = /accesskey|secretkey|sessiontoken|securitytoken/;
const SOFT_KEY = /secret|passw|passphrase|privatekey|apikey|token$|^credentials?$/;
/** Words that make a soft name point to a secret instead of holding one: `web_identity_token_file`. */
const POINTER = /(?:file|path|process|provider|command|arn|url|name|source|expiration|expires)$/;

const LONGEST_KEY = 100;

/** True where a key's name says that its value is secret: `aws_session_token`, `my-secret`, `awsSecretAccessKey2`. */
export function namesSecret(key: string): boolean {
  if (key.length > LONGEST_KEY) return false;
  const letters = key.toLowerCase().replace(/[^a-z\d]/g, '');
  return HARD_KEY.test(letters) || (SOFT_KEY.test(letters) && !POINTER.test(letters));
}

/** True where a secret stands somewhere in a line, comments included. */
export function holdsSecret(line: string): boolean {
  return line.search(SECRET_VALUE) >= 0 || NAMED_SECRET.test(line) || SECRET_ARGUMENT.test(line);
}

/** The line with what looks like a secret replaced by `removed`. */
export function maskSecrets(line: string): string {
  return line.replace(SECRET_VALUE, 'removed');
}
