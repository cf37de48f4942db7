/** A role in another region than the page that it is switched to from, and one that alice may not assume. */
export const CONFIG = `
[corp-jump]
aws_account_id = 999999999999
aws_account_alias = corp-jump

[payments-dev]
role_arn = arn:aws:iam::111122220001:role/Developer
source_profile = corp-jump
region = eu-central-1
color = 1d8a4b

[payments-prod]
role_arn = arn:aws:iam::111122220003:role/Administrator
source_profile = corp-jump
`;

export const DESTINATION = 'https://eu-central-1.console.aws.amazon.com/console/home?region=eu-central-1';
