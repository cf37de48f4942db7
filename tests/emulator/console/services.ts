import type { KnownHost } from '../hosts.ts';

export interface View {
  readonly title: string;
  readonly path: string;
}

/** A service that the emulator has pages of. */
export interface Service {
  readonly id: string;
  readonly title: string;
  /** Start of its paths. */
  readonly root: string;
  /** Its own host, if it is not at the common console hosts. */
  readonly host?: RegExp;
  /** Exists in the home region only (docs/console.md 2.6.5). */
  readonly isGlobal?: boolean;
  /** Pages that link to each other without loading. */
  readonly views: readonly View[];
}

export const SERVICES: readonly Service[] = [
  {
    id: 'home',
    title: 'Console Home',
    root: '/console/',
    views: [
      { title: 'Console Home', path: '/console/home' },
      { title: 'All services', path: '/console/services' },
    ],
  },
  {
    id: 'ec2',
    title: 'EC2',
    root: '/ec2/',
    views: [
      { title: 'EC2 Dashboard', path: '/ec2/home' },
      { title: 'Instances', path: '/ec2/home#Instances:' },
      { title: 'Volumes', path: '/ec2/home#Volumes:' },
    ],
  },
  {
    id: 's3',
    title: 'S3',
    root: '/s3/',
    views: [
      { title: 'Buckets', path: '/s3/buckets' },
      { title: 'Storage Lens', path: '/s3/lens' },
    ],
  },
  {
    id: 'iam',
    title: 'IAM',
    root: '/iam/',
    isGlobal: true,
    views: [
      { title: 'IAM Dashboard', path: '/iam/home#/home' },
      { title: 'Roles', path: '/iam/home#/roles' },
    ],
  },
  {
    id: 'lightsail',
    title: 'Lightsail',
    root: '/ls/',
    host: /^lightsail\./,
    views: [
      { title: 'Instances', path: '/ls/webapp/home/instances' },
      { title: 'Storage', path: '/ls/webapp/home/storage' },
    ],
  },
  {
    id: 'health',
    title: 'AWS Health',
    root: '/health/',
    host: /^(health|phd)\./,
    views: [
      { title: 'Your account health', path: '/health/home#/account/dashboard/open-issues' },
      { title: 'Event log', path: '/health/home#/account/event-log' },
    ],
  },
];

/** The service whose page this address is, if the host has it. */
export function findService(known: KnownHost, { host, pathname }: URL): Service | undefined {
  if (known.kind === 'service') {
    return SERVICES.find(service => service.host?.test(host) && pathname.startsWith(service.root));
  }
  const named = known.kind === 'console' ? known.service : undefined;
  return SERVICES.find(({ id, host: own, root }) => !own && pathname.startsWith(root) && (!named || named === id));
}

/** Where `/` leads. */
export function findHome(known: KnownHost, { host }: URL): string | undefined {
  const named = known.kind === 'console' ? (known.service ?? 'home') : undefined;
  return SERVICES.find(({ id, host: own }) => (named ? named === id : own?.test(host)))?.views[0]?.path;
}
