import type { IamAddresses } from './plan.ts';

/** The text of the article: a jump account, and a role in two member accounts. */
export const ARTICLE = `[xxxx]
aws_account_id = 999999999999

[xxxx-prod]
role_arn = arn:aws:iam::111111111111:role/developerAdmin
source_profile = xxxx
color = 00FF7F

[xxxx-dev]
role_arn = arn:aws:iam::222222222222:role/developerAdmin
source_profile = xxxx
color = 00FF7F
image = "https://example.com/sample.png"
`;

/** Addresses that are none of Amazon's. */
export const ADDRESSES: IamAddresses = {
  signIn: ({ account }) => `https://${account}.example.com/console`,
  switchLink: ({ account, roleName, name }) => `https://example.com/switchrole?${account}&${roleName}&${name}`,
  portalRoles: ({ permissionSet }) => [`portal/${permissionSet}_*`],
};
