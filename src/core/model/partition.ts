/** The partitions Hatrack knows by name; their hosts live in `aws/hosts`. Source: docs/console.md 5. */
export const PARTITIONS = ['aws', 'aws-us-gov', 'aws-cn', 'aws-eusc'] as const;

export type Partition = (typeof PARTITIONS)[number];

export function isPartition(value: unknown): value is Partition {
  return PARTITIONS.some(partition => partition === value);
}
