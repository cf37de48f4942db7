import { expect, it } from 'vitest';
import { eventHistoryUrl, trailLink, trailRegions } from './event-history.ts';

it.each([
  ['aws', 'ap-northeast-1', ['ap-northeast-1', 'us-east-1']],
  ['aws', 'us-east-1', ['us-east-1']],
  ['aws', 'cn-north-1', ['us-east-1']],
  ['aws-cn', 'cn-northwest-1', ['cn-northwest-1', 'cn-north-1']],
  ['aws-eusc', undefined, ['eusc-de-east-1']],
] as const)('looks for a switch in %s, asked from %s, in %j', (partition, region, regions) => {
  expect(trailRegions(partition, region)).toEqual(regions);
});

it('opens the event history of the Region, in each partition', () => {
  expect(eventHistoryUrl('aws-us-gov', 'us-gov-west-1', 'SwitchRole')).toBe(
    'https://us-gov-west-1.console.amazonaws-us-gov.com/cloudtrailv2/home?region=us-gov-west-1#/events?EventName=SwitchRole',
  );
});

it('asks there for the role, in the Region of the sign-in, else of the role', () => {
  const role = { partition: 'aws', account: '111122223333', roleName: 'team/Dev', region: 'eu-west-1' } as const;
  expect(trailLink(role)).toBe(
    'https://eu-west-1.console.aws.amazon.com/cloudtrailv2/home?region=eu-west-1&hatrack=111122223333/team/Dev#/events?EventName=SwitchRole',
  );
  expect(trailLink(role, 'ap-northeast-1')).toContain('//ap-northeast-1.console');
  expect(trailLink(role, 'cn-north-1')).toContain('//us-east-1.console');
});
