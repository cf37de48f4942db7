/** What CloudTrail may call the use of a role: the console's switch, or what it does for it. */
export const ROLE_EVENTS = ['SwitchRole', 'AssumeRole'] as const;

export type RoleEvent = (typeof ROLE_EVENTS)[number];

/**
 * The command of the AWS CLI that lists the uses of roles of an account in a Region, of the last 90 days. Source:
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events-cli.html
 */
export function lookupCommand(region: string, event: RoleEvent): string {
  return `aws cloudtrail lookup-events --region ${region} --lookup-attributes AttributeKey=EventName,AttributeValue=${event}`;
}
