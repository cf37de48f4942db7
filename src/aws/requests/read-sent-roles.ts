import { createIssue, type Issue } from '../../core/config/issues/issue.ts';
import type { Reading } from '../../core/config/issues/reading.ts';
import { readAccount } from '../../core/config/values/read-account.ts';
import { readColor } from '../../core/config/values/read-look.ts';
import { readRoleArn, readRoleName } from '../../core/config/values/read-role.ts';
import type { NamedRole } from '../../core/history/ledger.ts';
import { PARTITIONS } from '../../core/model/partition.ts';
import { addressKey } from '../../core/roles/role-key.ts';
import type { SentRoles } from '../../core/transfer/sent-roles.ts';
import { HOSTS, isSignInHost } from '../hosts/hosts.ts';
import { partitionOfSwitchPage } from './switch-request.ts';

/** What may be an address or an ARN, in a sentence of any language. Markdown puts `*` and `\` around it. */
const TOKEN = /[^\s"'<>()[\]{}|`*\\\u0080-\uffff]+/g;

/** What makes an address or an ARN italic or bold in Markdown, up to the next one. */
const UNDERSCORES = /_{1,2}(?=arn:|https:)/;

/**
 * Finds roles in a mail or in anything else that people send each other: ARNs of roles, and links to AWS's own page to
 * switch, of any partition. The first URL to sign in to an account gives the base. Never throws.
 * Source: docs/console.md 2.5, 5, 10.2.
 */
export function readSentRoles(text: string): SentRoles {
  const roles = new Map<string, NamedRole>();
  const issues: Issue[] = [];
  let base: string | undefined;
  for (const [index, written] of text.split('\n').entries()) {
    for (const [token] of written.replaceAll('\\_', '_').matchAll(TOKEN)) {
      const { value, problems = [] } = readToken(withoutMarks(token).replaceAll('&amp;', '&'));
      issues.push(...problems.map(problem => createIssue(problem, { line: index + 1 })));
      if (typeof value === 'string') base ??= value;
      else if (value) roles.set(addressKey(value), { ...roles.get(addressKey(value)), ...value });
    }
  }
  return { roles: [...roles.values()], issues, ...(base !== undefined && { base }) };
}

/** Leaves out the sentence's marks at the end, and a `_` there if it is the second of a pair. A role's name may end with `_`. */
function withoutMarks(token: string): string {
  const words = token.replace(/[.,;:!?]{1,3}$/, '');
  const [mark = ''] = UNDERSCORES.exec(words) ?? [];
  return mark !== '' && words.endsWith(mark) ? words.slice(0, -mark.length) : words;
}

/** A role, or the account of a URL to sign in. */
function readToken(token: string): Reading<NamedRole | string> {
  const arn = token.indexOf('arn:');
  if (arn >= 0 && token.includes(':role/')) return readRoleArn(token.slice(arn));
  const address = `https://${token.split('https://')[1] ?? token}`;
  if (!address.includes('signin.') || !URL.canParse(address)) return {};
  const url = new URL(address);
  return url.pathname === '/switchrole' ? readSwitchLink(url) : readSignInAccount(url.hostname);
}

function readSwitchLink(url: URL): Reading<NamedRole> {
  const partition = partitionOfSwitchPage(url);
  if (partition === undefined) return {};
  const asked = (name: string): string => url.searchParams.get(name)?.trim() ?? '';
  const account = readAccount(asked('account'));
  const roleName = readRoleName(asked('roleName'));
  const problems = [...(account.problems ?? []), ...(roleName.problems ?? [])];
  if (account.value === undefined || roleName.value === undefined) return { problems };
  const displayName = asked('displayName');
  const { value: color } = readColor(asked('color'));
  return {
    value: {
      ...{ partition, account: account.value, roleName: roleName.value },
      ...(displayName && { displayName }),
      ...(color !== undefined && { color }),
    },
    problems,
  };
}

/** The account of `ACCOUNT.signin…`, where IAM users of that account sign in. */
function readSignInAccount(hostname: string): Reading<string> {
  const partition = PARTITIONS.find(name => hostname.endsWith(`.${HOSTS[name].signIn}`));
  if (partition === undefined || isSignInHost(hostname, partition)) return {};
  const { value } = readAccount(hostname.slice(0, -HOSTS[partition].signIn.length - 1));
  return value === undefined ? {} : { value };
}
