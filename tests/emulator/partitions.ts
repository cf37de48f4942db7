export type PartitionId = 'aws' | 'aws-us-gov' | 'aws-cn' | 'aws-eusc';

/** What the emulator knows about the names of a partition (docs/console.md 5). */
export interface PartitionHosts {
  readonly id: PartitionId;
  readonly console: string;
  /** Consoles on a host of their own. */
  readonly services: readonly string[];
  readonly signIn: string;
  /** Whether the sign-in host without a region exists too. */
  readonly hasBareSignIn: boolean;
  /** Hosts of access portals (docs/console.md 8.1). No two partitions share one. */
  readonly portals: readonly RegExp[];
  readonly homeRegion: string;
  /** The domain where console and sign-in share cookies. */
  readonly cookies: string;
  /** The wider domain of `aws-userInfo` and of the color theme (docs/console.md 1.7.1, 1.7.6). */
  readonly widestCookies: string;
  /** Region ids, with the names that the header shows. */
  readonly regions: ReadonlyMap<string, string>;
}

export const AWS: PartitionHosts = {
  id: 'aws',
  console: 'console.aws.amazon.com',
  services: ['health.aws.amazon.com', 'phd.aws.amazon.com', 'lightsail.aws.amazon.com'],
  signIn: 'signin.aws.amazon.com',
  hasBareSignIn: true,
  portals: [
    /^(?!view\.|us-gov-)[\w-]+\.awsapps\.com$/,
    /^ssoins-\w+\.portal\.(?!us-gov-)[a-z]+-[\w-]+\.app\.aws$/,
    /^ssoins-\w+\.(?!us-gov-)[a-z]+-[\w-]+\.portal\.amazonaws\.com$/,
    /^aa-\w+\.account-access\.[\w-]+\.app\.aws$/,
  ],
  homeRegion: 'us-east-1',
  cookies: 'aws.amazon.com',
  widestCookies: 'amazon.com',
  regions: new Map([
    ['us-east-1', 'N. Virginia'],
    ['us-east-2', 'Ohio'],
    ['us-west-1', 'N. California'],
    ['us-west-2', 'Oregon'],
    ['ca-central-1', 'Canada'],
    ['sa-east-1', 'São Paulo'],
    ['eu-central-1', 'Frankfurt'],
    ['eu-west-1', 'Ireland'],
    ['eu-west-2', 'London'],
    ['eu-west-3', 'Paris'],
    ['eu-north-1', 'Stockholm'],
    ['ap-northeast-1', 'Tokyo'],
    ['ap-northeast-2', 'Seoul'],
    ['ap-northeast-3', 'Osaka'],
    ['ap-south-1', 'Mumbai'],
    ['ap-southeast-1', 'Singapore'],
    ['ap-southeast-2', 'Sydney'],
  ]),
};

/** One row for each partition. The domains of their cookies are concluded from `aws` (docs/console.md 1.6.3). */
export const PARTITIONS: readonly PartitionHosts[] = [
  AWS,
  {
    id: 'aws-us-gov',
    console: 'console.amazonaws-us-gov.com',
    services: ['phd.amazonaws-us-gov.com'],
    signIn: 'signin.amazonaws-us-gov.com',
    hasBareSignIn: true,
    portals: [
      /^start\.(us-gov-[\w-]+\.)?us-gov-home\.awsapps\.com$/,
      /^ssoins-\w+\.portal\.us-gov-[\w-]+\.app\.aws$/,
      /^ssoins-\w+\.us-gov-[\w-]+\.portal\.amazonaws\.com$/,
    ],
    homeRegion: 'us-gov-west-1',
    cookies: 'amazonaws-us-gov.com',
    widestCookies: 'amazonaws-us-gov.com',
    regions: new Map([
      ['us-gov-west-1', 'US-West'],
      ['us-gov-east-1', 'US-East'],
    ]),
  },
  {
    id: 'aws-cn',
    console: 'console.amazonaws.cn',
    services: ['health.amazonaws.cn', 'phd.amazonaws.cn'],
    signIn: 'signin.amazonaws.cn',
    hasBareSignIn: true,
    portals: [
      /^start\.(cn-[\w-]+\.)?home\.awsapps\.cn$/,
      /^ssoins-\w+\.cn-[\w-]+\.portal\.amazonaws\.com\.cn$/,
      /^ssoins-\w+\.portal\.cn-[\w-]+\.app\.amazonwebservices\.com\.cn$/,
    ],
    homeRegion: 'cn-north-1',
    cookies: 'amazonaws.cn',
    widestCookies: 'amazonaws.cn',
    regions: new Map([
      ['cn-north-1', 'Beijing'],
      ['cn-northwest-1', 'Ningxia'],
    ]),
  },
  {
    id: 'aws-eusc',
    console: 'console.amazonaws-eusc.eu',
    services: ['health.amazonaws-eusc.eu'],
    signIn: 'signin.amazonaws-eusc.eu',
    hasBareSignIn: false,
    portals: [
      /^ssoins-\w+\.eusc-[\w-]+\.portal\.amazonaws\.eu$/,
      /^ssoins-\w+\.portal\.eusc-[\w-]+\.api\.amazonwebservices\.eu$/,
    ],
    homeRegion: 'eusc-de-east-1',
    cookies: 'amazonaws-eusc.eu',
    widestCookies: 'amazonaws-eusc.eu',
    regions: new Map([['eusc-de-east-1', 'Brandenburg']]),
  },
];
