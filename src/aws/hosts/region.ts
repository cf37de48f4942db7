import type { Partition } from '../../core/model/partition.ts';

const SHAPE = /^[a-z]{2,4}(?:-[a-z]{1,12}){1,3}-\d{1,2}$/;

const PREFIXES: ReadonlyArray<readonly [string, Partition]> = [
  ['us-gov-', 'aws-us-gov'],
  ['cn-', 'aws-cn'],
  ['eusc-', 'aws-eusc'],
];

/** Whether a text looks like the name of a region. There is no list of regions: it would get old. */
export function isRegionName(text: string): boolean {
  return SHAPE.test(text);
}

/** The partition of a region, by its prefix (docs/console.md 2.4, 5); `undefined` for a text that looks like no region. */
export function partitionOfRegion(region: string): Partition | undefined {
  if (!isRegionName(region)) return undefined;
  return PREFIXES.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'aws';
}

/** Whether a text may name a region of the partition. */
export function isRegionOf(partition: Partition, text: string): boolean {
  return partitionOfRegion(text) === partition;
}
