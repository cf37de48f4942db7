import type { Text } from '../text-key.ts';

/** A small text to start from: one base and three roles, with comments in the user's language. `isSample` knows its roles. */
export function sampleConfig(text: Text): string {
  return `; ${text('optionsSampleBase')}
[corp-jump]
aws_account_id = 999999999999

; ${text('optionsSampleRoles')}
[payments-prod]
role_arn = arn:aws:iam::111122223333:role/Administrator
source_profile = corp-jump
color = d13438
region = ap-northeast-1

[payments-dev]
role_arn = arn:aws:iam::222233334444:role/Developer
source_profile = corp-jump
color = 1d8a4b
region = ap-northeast-1

[data-lake-staging]
role_arn = arn:aws:iam::333344445555:role/team/analytics/ReadOnly
source_profile = corp-jump
color = 7b4fd6
region = eu-west-1
`;
}
