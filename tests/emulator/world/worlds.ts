import type { PartitionId } from '../partitions.ts';
import { COMPANY } from './company.ts';
import { smallCompany } from './small-company.ts';
import type { World } from './types.ts';

/** A company in each partition; they know nothing of one another. */
export const WORLDS: Readonly<Record<PartitionId, World>> = {
  aws: COMPANY,
  'aws-us-gov': smallCompany(
    'aws-us-gov',
    '91',
    'gov',
    'gina',
    'https://start.us-gov-home.awsapps.com/directory/gov-corp',
  ),
  'aws-cn': smallCompany('aws-cn', '92', 'cn', 'chen', 'https://cn-corp.awsapps.cn/start'),
  'aws-eusc': smallCompany(
    'aws-eusc',
    '93',
    'eu',
    'emil',
    'https://ssoins-fedcba9876543210.eusc-de-east-1.portal.amazonaws.eu',
  ),
};
