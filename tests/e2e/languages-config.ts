import type { Language } from './languages-texts.ts';

const IMAGE = `data:image/svg+xml;base64,${Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 22 22"><rect width="22" height="22" rx="4" fill="#8250df"/><path d="M5 16 11 5l6 11z" fill="#fff"/></svg>',
).toString('base64')}`;

const GROUPS = { en: 'Core platform', ja: '基盤チーム' } as const satisfies Record<Language, string>;

/** Enough for every part of a row: colors, an image, groups, a region, a path, MFA, a name too long for its line. */
export function sampleConfig(language: Language): string {
  return `
[corp-jump]
aws_account_id = 999999999999
aws_account_alias = corp-jump

[payments-dev]
role_arn = arn:aws:iam::111122220001:role/Developer
source_profile = corp-jump
color = 1d8a4b

[payments-staging]
role_arn = arn:aws:iam::111122220002:role/ReadOnly
source_profile = corp-jump
region = eu-west-1
color = ff9900

[payments-prod]
role_arn = arn:aws:iam::111122220003:role/Administrator
source_profile = corp-jump
region = ap-northeast-1
color = d13438

[global-payments-gateway-eu-central-1-disaster-recovery-standby-prod]
role_arn = arn:aws:iam::111122220003:role/PowerUser
source_profile = corp-jump
mfa_serial = arn:aws:iam::999999999999:mfa/alice

[data-lake]
role_arn = arn:aws:iam::444455556666:role/team/analytics/ReadOnly
source_profile = corp-jump
group = ${GROUPS[language]}
image = ${IMAGE}

[core-identity-prod]
role_arn = arn:aws:iam::111122220043:role/ReadOnly
source_profile = corp-jump
group = ${GROUPS[language]}
region = us-east-1
color = 0b62c4

[edge-network-dev]
role_arn = arn:aws:iam::111122220071:role/Administrator
source_profile = corp-jump
group = ${GROUPS[language]}
color = 0b62c4

[log-archive]
role_arn = arn:aws:iam::666677778888:role/Auditor
source_profile = corp-jump
group = ${GROUPS[language]}
`;
}

/** One mistake of each severity, and a key that must not be kept. */
export const MISTAKES = `
[broken]
role_arn = no-arn
source_profil = corp-jump
color = tomatoe
aws_secret_access_key = not-a-real-one
`;

/** A config that changes a role of the sample, and adds one. */
export const MERGED = `
[profile payments-dev]
role_arn = arn:aws:iam::111122220001:role/PowerUser
source_profile = corp-jump

# from ~/.aws/config
[profile billing]
role_arn = arn:aws:iam::444455556666:role/Billing
source_profile = corp-jump
`;

/** What `aws organizations list-accounts` prints of a company with an account that is closed. */
export const ACCOUNTS = JSON.stringify({
  Accounts: [
    { Id: '999999999999', Name: 'corp-jump', Status: 'ACTIVE' },
    { Id: '111122220001', Name: 'payments-dev', Status: 'ACTIVE' },
    { Id: '333344445555', Name: '決済 本番', Status: 'ACTIVE' },
    { Id: '666677778888', Name: 'sandbox', Status: 'SUSPENDED' },
  ].map(account => ({ ...account, Arn: `arn:aws:organizations::999999999999:account/o-example/${account.Id}` })),
});
