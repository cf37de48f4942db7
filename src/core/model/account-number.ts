/** True for the number of an account, 12 digits: an alias is none (https://docs.aws.amazon.com/IAM/latest/UserGuide/console_account-alias.html). */
export function isAccountNumber(account: string): boolean {
  return /^\d{12}$/.test(account);
}
