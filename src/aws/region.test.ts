import { describe, expect, test } from 'vitest';
import { isRegionName, partitionOfRegion } from './region.ts';

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
])('%s belongs to %s', (region, partition) => expect(partitionOfRegion(region)).toBe(partition));
