import { unknownWord } from '../issues/issue.ts';
import type { Reading } from '../issues/reading.ts';
import { didYouMean } from '../keys/did-you-mean.ts';

const SHAPE = /^(?:af|ap|ca|cn|eu|eusc|il|me|mx|sa|us)(?:-[a-z]+)+-\d{1,2}$/;

/** Only for hints (did-you-mean, completion): a region that is missing here may exist. */
export const COMMON_REGIONS = [
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
  'af-south-1',
  'ap-east-1',
  'ap-east-2',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-south-2',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'ap-southeast-5',
  'ap-southeast-6',
  'ap-southeast-7',
  'ca-central-1',
  'ca-west-1',
  'eu-central-1',
  'eu-central-2',
  'eu-north-1',
  'eu-south-1',
  'eu-south-2',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'eusc-de-east-1',
  'il-central-1',
  'me-central-1',
  'me-south-1',
  'mx-central-1',
  'sa-east-1',
  'us-gov-east-1',
  'us-gov-west-1',
  'cn-north-1',
  'cn-northwest-1',
] as const;

/** Reads a region in lower case. Reports a text that does not look like a region but keeps it: new regions appear every year. */
export function readRegion(value: string): Reading<string> {
  const region = value.toLowerCase();
  if (SHAPE.test(region)) return { value: region };
  const meant = didYouMean(region, COMMON_REGIONS);
  return { value: region, problems: [unknownWord(value, meant, 'region_invalid', 'region_misspelt')] };
}
