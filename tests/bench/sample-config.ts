/** An INI text with so many roles, a few of each account, as a generated team config has them. */
export function sampleConfig(roles: number): string {
  const sections = Array.from({ length: roles }, (_, index) => {
    const account = String(100_000_000_000 + Math.floor(index / 4));
    return `[team-${index % 40}-account-${Math.floor(index / 4)}-role-${index % 4}]
role_arn = arn:aws:iam::${account}:role/role-${index % 4}
source_profile = base
`;
  });
  return `[base]\naws_account_id = 999999999999\naws_account_alias = corp-jump\n\n${sections.join('\n')}`;
}
