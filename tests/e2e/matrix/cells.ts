import type { PartitionId } from '../../emulator/partitions.ts';

/** A session mode in a partition, and what there is to try in it. */
export interface Cell {
  readonly mode: 'classic' | 'multi-session';
  readonly partition: PartitionId;
  /** Who signs in, to which account; and theirs for development and production. */
  readonly user: string;
  readonly jump: string;
  readonly dev: string;
  readonly prod: string;
  readonly console: string;
  readonly homeRegion: string;
  /** Another region; the only one again where there is no other. */
  readonly farRegion: string;
  /** Where a switch goes from a page of the home region. */
  readonly signIn: string;
}

interface Place extends Omit<Cell, 'mode' | 'signIn'> {
  readonly bareSignIn: string;
  readonly hasBareSignIn: boolean;
}

const PLACES: readonly Place[] = [
  {
    partition: 'aws',
    user: 'alice',
    jump: '999999999999',
    dev: '111122220001',
    prod: '111122220003',
    console: 'console.aws.amazon.com',
    homeRegion: 'us-east-1',
    farRegion: 'eu-central-1',
    bareSignIn: 'signin.aws.amazon.com',
    hasBareSignIn: true,
  },
  {
    partition: 'aws-us-gov',
    user: 'gina',
    jump: '910000000001',
    dev: '910000000002',
    prod: '910000000003',
    console: 'console.amazonaws-us-gov.com',
    homeRegion: 'us-gov-west-1',
    farRegion: 'us-gov-east-1',
    bareSignIn: 'signin.amazonaws-us-gov.com',
    hasBareSignIn: true,
  },
  {
    partition: 'aws-cn',
    user: 'chen',
    jump: '920000000001',
    dev: '920000000002',
    prod: '920000000003',
    console: 'console.amazonaws.cn',
    homeRegion: 'cn-north-1',
    farRegion: 'cn-northwest-1',
    bareSignIn: 'signin.amazonaws.cn',
    hasBareSignIn: true,
  },
  {
    partition: 'aws-eusc',
    user: 'emil',
    jump: '930000000001',
    dev: '930000000002',
    prod: '930000000003',
    console: 'console.amazonaws-eusc.eu',
    homeRegion: 'eusc-de-east-1',
    farRegion: 'eusc-de-east-1',
    bareSignIn: 'signin.amazonaws-eusc.eu',
    hasBareSignIn: false,
  },
];

/** Every mode in every partition. */
export const CELLS: readonly Cell[] = PLACES.flatMap(({ bareSignIn, hasBareSignIn, ...place }) => {
  const regional = `${place.homeRegion}.${bareSignIn}`;
  return [
    { ...place, mode: 'classic' as const, signIn: hasBareSignIn ? bareSignIn : regional },
    { ...place, mode: 'multi-session' as const, signIn: regional },
  ];
});

/** What tests of the cell are called by. */
export function titleOf({ partition, mode }: Cell): string {
  return `${partition}, ${mode}`;
}

/** The cell's rows in `MATRIX_CONFIG`: one for the region of the page, one for another, one that wants MFA. */
export function rowsOf({ partition }: Cell): readonly [near: string, far: string, mfa: string] {
  return [`${partition} near`, `${partition} far`, `${partition} mfa`];
}

/** The same roles for all partitions in one text: of those, a console may offer its own only. */
export const MATRIX_CONFIG = PLACES.map(({ partition, jump, dev, prod, farRegion }) => {
  const role = (name: string, account: string, roleName: string, more = '') =>
    `[${partition} ${name}]\nrole_arn = arn:${partition}:iam::${account}:role/${roleName}\nsource_profile = ${partition} jump\n${more}`;
  return [
    `[${partition} jump]\naws_account_id = ${jump}\n`,
    role('near', dev, 'Developer', 'color = b7ca9d\n'),
    role('far', prod, 'ReadOnly', `region = ${farRegion}\n`),
    role('mfa', prod, 'PowerUser'),
  ].join('\n');
}).join('\n');

/** A page of a cell, without a session in its host. */
export function pageIn({ console }: Cell, region: string): string {
  return `https://${region}.${console}/ec2/home?region=${region}#Instances:`;
}

/** The same address without the session that a host may begin with. */
export function withoutSession(url: string): string {
  return url.replace(/^(https:\/\/)\d{12}-[a-z0-9]{8}\./, '$1');
}
