import type { PartitionId } from '../partitions.ts';
import { COMPANY } from './company.ts';
import { smallCompany } from './small-company.ts';
import type { World } from './types.ts';

/** The instance of Identity Center, in every partition except `aws`. */
const INSTANCE = 'ssoins-fedcba9876543210';

/** One company in each partition. They are independent of each other. */
export const WORLDS: Readonly<Record<PartitionId, World>> = {
  aws: COMPANY,
  'aws-us-gov': smallCompany('aws-us-gov', '91', 'gov', 'gina', [
    'https://start.us-gov-home.awsapps.com/directory/gov-corp',
    'https://start.us-gov-west-1.us-gov-home.awsapps.com/directory/d-9876543210',
    `https://${INSTANCE}.portal.us-gov-west-1.app.aws`,
    `https://${INSTANCE}.us-gov-west-1.portal.amazonaws.com`,
  ]),
  'aws-cn': smallCompany('aws-cn', '92', 'cn', 'chen', [
    'https://start.home.awsapps.cn/directory/cn-corp',
    'https://start.cn-north-1.home.awsapps.cn/directory/d-8765432109',
    `https://${INSTANCE}.cn-north-1.portal.amazonaws.com.cn`,
    `https://${INSTANCE}.portal.cn-north-1.app.amazonwebservices.com.cn`,
  ]),
  'aws-eusc': smallCompany('aws-eusc', '93', 'eu', 'emil', [
    `https://${INSTANCE}.eusc-de-east-1.portal.amazonaws.eu`,
    `https://${INSTANCE}.portal.eusc-de-east-1.api.amazonwebservices.eu`,
  ]),
};
