import { isAccountNumber } from '../../model/account-number.ts';
import type { Problem } from '../issues/issue.ts';
import type { Reading } from '../issues/reading.ts';

/** An account ID without dashes, or an alias. Source: IAM's rules of account aliases. */
export function readAccount(value: string): Reading<string> {
  const digits = value.replace(/[\s-]/g, '');
  if (isAccountNumber(digits)) return { value: digits };
  const alias = value.toLowerCase();
  if (!isAlias(alias)) return { problems: [{ code: 'account_invalid', args: [value] }] };
  const problems: Problem[] = [];
  if (/^\d+$/.test(digits)) problems.push({ code: 'account_digits', args: [value, String(digits.length)] });
  if (alias !== value) problems.push({ code: 'account_case', args: [value, alias] });
  return { value: alias, problems };
}

/** The account of a role of an access portal, without dashes. No alias counts: the portal knows none. */
export function readPortalAccount(value: string): Reading<string> {
  const { value: account } = readAccount(value);
  const isNumber = account !== undefined && isAccountNumber(account);
  return isNumber ? { value: account } : { problems: [{ code: 'portal_account_invalid', args: [value] }] };
}

/** Reads the account of an ARN: 12 digits. Reports a legal alias but keeps it, because AESR accepts it. */
export function readArnAccount(value: string): Reading<string> {
  if (isAccountNumber(value)) return { value };
  if (!isAlias(value)) return { problems: [{ code: 'account_invalid', args: [value] }] };
  return { value, problems: [{ code: 'arn_account_alias', args: [value] }] };
}

function isAlias(value: string): boolean {
  return /^[a-z\d](?:-?[a-z\d]){2,62}$/.test(value) && value.length <= 63;
}
