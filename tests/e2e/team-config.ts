/** The base that alice, bob and carol sign in to, and roles of the emulator's company that all of them may assume. */
export const BASE = `
[corp-jump]
aws_account_id = 999999999999
aws_account_alias = corp-jump
`;

export const TEAM_CONFIG = `${BASE}
[payments-dev]
role_arn = arn:aws:iam::111122220001:role/Developer
source_profile = corp-jump
color = 1d8a4b

[payments-prod]
role_arn = arn:aws:iam::111122220003:role/ReadOnly
source_profile = corp-jump
color = d13438

[orders-dev]
role_arn = arn:aws:iam::111122220011:role/Developer
source_profile = corp-jump
`;
