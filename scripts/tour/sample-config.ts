/** What the tour pastes: a base, and roles that are switched to from it. */
export const SAMPLE_CONFIG = `[corp-jump]
aws_account_id = 999999999999

[dev]
role_arn = arn:aws:iam::111122223333:role/developer
source_profile = corp-jump
color = 00ff7f

[prod-read]
role_arn = arn:aws:iam::444455556666:role/read-only
source_profile = corp-jump
color = ff4d4f
region = ap-northeast-1
`;
