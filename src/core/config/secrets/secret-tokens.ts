/** What a secret is, in English. The screens have their own words for it. */
export const SECRET_KINDS = [
  'access key',
  'secret access key',
  'session token',
  'password',
  'private key',
  'service token',
  'address with a password',
  'secret',
] as const;

export type SecretKind = (typeof SECRET_KINDS)[number];

interface Token {
  readonly kind: SecretKind;
  /** Sticky, and of a fixed length: the text behind it does not count. */
  readonly shape: RegExp;
  /** It may begin inside a word. */
  readonly inWord?: true;
}

/**
 * Secrets that their first characters show, whatever their key is called. Sources: IAM's list of unique ID prefixes;
 * else rule names of gitleaks 8 (config/gitleaks.toml). An access key ID has a digit in it: words in capitals have none.
 */
const TOKENS: readonly Token[] = [
  { kind: 'access key', shape: /AKIA(?=[A-Z]{0,15}\d)[A-Z\d]{16}/y }, // aws-access-token
  { kind: 'access key', shape: /A(?:SI|BI|CC)A(?!(?:19|20)\d\d)(?=[A-Z]{0,15}\d)[A-Z\d]{16}/y }, // aws-access-token
  { kind: 'session token', shape: /(?:FwoG|FQoG|IQoJ|AQoD|AQoE)[A-Za-z\d+/]{56}/y }, // AWS STS
  { kind: 'service token', shape: /ABSK[A-Za-z\d+/]{100}/y }, // aws-amazon-bedrock-api-key-long-lived
  { kind: 'service token', shape: /bedrock-api-key-[A-Za-z\d+/]{20}/y }, // aws-amazon-bedrock-api-key-short-lived
  { kind: 'service token', shape: /gh[pousr]_[A-Za-z\d]{36}/y }, // github-pat, github-oauth, github-app-token, github-refresh-token
  { kind: 'service token', shape: /github_pat_\w{60}/y }, // github-fine-grained-pat
  { kind: 'service token', shape: /gl(?:pat|dt|ft|rt|soat|agent|imt|ptt|cbt|ffct)-[\w-]{20}/y }, // gitlab-pat and the nine after it
  { kind: 'service token', shape: /xox[abceoprs][.-][\w.-]{16}/y }, // slack-bot-token, slack-user-token, slack-config-access-token
  { kind: 'service token', shape: /xapp-\d-[A-Z\d]{6}/y }, // slack-app-token
  { kind: 'service token', shape: /hooks\.slack\.com\/(?:services|workflows|triggers)\/[\w+/]{20}/y }, // slack-webhook-url
  { kind: 'service token', shape: /ey[A-Za-z\d][\w-]{14}/y }, // jwt; see isJsonWebToken
  { kind: 'service token', shape: /npm_[A-Za-z\d]{36}/y }, // npm-access-token
  { kind: 'service token', shape: /pypi-[\w-]{50}/y }, // pypi-upload-token
  { kind: 'service token', shape: /rubygems_[a-f\d]{48}/y }, // rubygems-api-token
  { kind: 'service token', shape: /dckr_[op]at_[\w-]{20}/y }, // Docker Hub
  { kind: 'service token', shape: /AIza[\w-]{35}/y }, // gcp-api-key
  { kind: 'service token', shape: /GOCSPX-[\w-]{20}/y }, // Google OAuth client
  { kind: 'service token', shape: /ya29\.[\w-]{20}/y }, // Google OAuth
  { kind: 'service token', shape: /[sr]k_(?:test|live|prod)_[A-Za-z\d]{10}/y }, // stripe-access-token
  { kind: 'service token', shape: /whsec_[A-Za-z\d+/]{24}/y }, // Stripe's webhooks
  { kind: 'service token', shape: /sk-(?:ant|proj|svcacct|admin|or)-[\w-]{20}/y }, // anthropic-api-key, openai-api-key
  { kind: 'service token', shape: /sk-[A-Za-z\d]{20}T3BlbkFJ/y }, // openai-api-key
  { kind: 'service token', shape: /hv[sbr]\.[\w-]{20}/y }, // vault-service-token, vault-batch-token
  { kind: 'service token', shape: /\dQ~[\w.~-]{31}/y, inWord: true }, // azure-ad-client-secret
  { kind: 'service token', shape: /do[opr]_v1_[a-f\d]{64}/y }, // digitalocean-pat
  { kind: 'service token', shape: /SG\.[\w-]{16}[\w.-]{40}/y }, // sendgrid-api-token
  { kind: 'service token', shape: /shp(?:at|ca|pa|ss)_[a-fA-F\d]{32}/y }, // shopify-access-token
  { kind: 'service token', shape: /hf_[A-Za-z]{34}/y }, // huggingface-access-token
  { kind: 'service token', shape: /lin_api_[A-Za-z\d]{40}/y }, // linear-api-key
  { kind: 'service token', shape: /ntn_\d{11}[A-Za-z\d]{32}/y }, // notion-api-token
  { kind: 'service token', shape: /PMAK-[a-f\d]{24}-[a-f\d]{34}/y }, // postman-api-token
  { kind: 'service token', shape: /pul-[a-f\d]{40}/y }, // pulumi-api-token
  { kind: 'service token', shape: /dapi[a-f\d]{32}/y }, // databricks-api-token
  { kind: 'service token', shape: /sntry[su]_[\w+/=]{40}/y }, // sentry-org-token, sentry-user-token
  { kind: 'service token', shape: /gl(?:sa|c)_[\w+/=]{32}/y }, // grafana-service-account-token, grafana-cloud-api-token
  { kind: 'service token', shape: /ATATT3[\w-]{40}/y }, // atlassian-api-token
  { kind: 'service token', shape: /NRAK-[A-Z\d]{27}/y }, // new-relic-user-api-key
  { kind: 'service token', shape: /ops_eyJ[\w-]{40}/y }, // 1password-service-account-token
  { kind: 'service token', shape: /A3-[A-Z\d]{6}-[A-Z\d]{6}-?[A-Z\d]{5}-/y }, // 1password-secret-key
  { kind: 'service token', shape: /tskey-[a-z]{3,8}-\w{8}/y }, // Tailscale
  { kind: 'service token', shape: /[A-Za-z\d]{14}\.atlasv1\.[\w=-]{60}/y }, // hashicorp-tf-api-token
  { kind: 'private key', shape: /AGE-SECRET-KEY-1[A-Z\d]{58}/y }, // age-secret-key
  { kind: 'private key', shape: /b3BlbnNzaC1rZXktdjE/y }, // OpenSSH's private keys begin so
];

/** Finds the place of one of them. */
const ANY = TOKENS.map(({ shape }) => shape.source).join('|');
const SOME = new RegExp(ANY);
const EACH = new RegExp(ANY, 'g');

/** The kind of token in a text, if there is one. A match inside a word does not count: `monkey-…` is no JWT. */
export function findToken(text: string): SecretKind | undefined {
  if (!SOME.test(text)) return undefined;
  EACH.lastIndex = 0;
  for (let found = EACH.exec(text); found; found = EACH.exec(text)) {
    const { index } = found;
    EACH.lastIndex = index + 1;
    const isInWord = /[A-Za-z\d]/.test(text.charAt(index - 1));
    const token = TOKENS.find(({ shape, inWord }) => (inWord || !isInWord) && isAt(shape, text, index));
    if (token && (!text.startsWith('ey', index) || isJsonWebToken(text, index))) return token.kind;
  }
  return undefined;
}

function isAt(shape: RegExp, text: string, index: number): boolean {
  shape.lastIndex = index;
  return shape.test(text);
}

const LONGEST_JWT_HEADER = 4000;

/** `ey….ey….…`: two JSON objects as base64url, and a signature that may be empty. */
function isJsonWebToken(text: string, index: number): boolean {
  const [, second = ''] = text.slice(index, index + LONGEST_JWT_HEADER).split('.', 2);
  return /^ey[\w-]{8}/.test(second);
}
