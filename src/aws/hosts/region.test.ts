import { describe, expect, test } from 'vitest';
import { PARTITIONS } from '../../core/model/partition.ts';
import { isRegionName, isRegionOf } from './region.ts';

describe('isRegionName', () => {
  test.each(['us-east-1', 'ap-southeast-4', 'us-gov-west-1', 'cn-northwest-1', 'eusc-de-east-1', 'mx-central-1'])(
    '%s is one',
    name => expect(isRegionName(name)).toBe(true),
  );
  test.each(['', 'global', 's3', 'us-east', 'us-east-1a', 'US-EAST-1', 'us-east-1.evil', '111122223333-abcdefgh'])(
    '"%s" is none',
    name => expect(isRegionName(name)).toBe(false),
  );
});

test.each([
  ['us-east-1', 'aws'],
  ['us-gov-east-1', 'aws-us-gov'],
  ['cn-north-1', 'aws-cn'],
  ['eusc-de-east-1', 'aws-eusc'],
] as const)('%s is a region of %s alone', (region, owner) => {
  for (const partition of PARTITIONS) expect(isRegionOf(partition, region)).toBe(partition === owner);
});

test('a text that only begins like a region is a region of no partition', () => {
  for (const partition of PARTITIONS) expect(isRegionOf(partition, 'eusc-de-east-1.evil.example/')).toBe(false);
});
