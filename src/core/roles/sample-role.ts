import type { Role } from './role.ts';

/** Keys of the roles of `sampleConfig`, which no AWS account has. */
const SAMPLE: ReadonlySet<string> = new Set([
  'aws:111122223333:Administrator#payments-prod',
  'aws:222233334444:Developer#payments-dev',
  'aws:333344445555:team/analytics/ReadOnly#data-lake-staging',
]);

/** Whether a role is one of the sample that Hatrack offers to begin with. */
export function isSample({ key }: Role): boolean {
  return SAMPLE.has(key);
}
