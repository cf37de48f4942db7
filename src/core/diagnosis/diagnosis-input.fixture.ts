import type { ConfigCheck } from './check-roles.ts';
import type { DiagnosisInput } from './diagnosis-input.ts';
import type { PageSnapshot } from './page-snapshot.ts';

const AT = Date.UTC(2026, 10, 26, 2, 30);

const PAGE: PageSnapshot = {
  identity: {
    partition: 'aws',
    mode: 'classic',
    base: { account: '999999999999', alias: 'corp-jump', user: 'alice' },
  },
  generation: '2025',
  loadedAt: AT - 60_000,
  region: 'us-east-1',
  service: 'ec2',
  isOutdated: false,
  mayTellMore: false,
  signIn: { host: 'us-east-1.signin.example', why: 'page-metadata' },
  token: 'page',
  sources: [
    {
      name: 'sessionData',
      state: 'used',
      current: { account: '999999999999', alias: 'corp-jump', user: 'alice' },
      disagrees: [],
    },
    { name: 'tile', state: 'missing', disagrees: [] },
  ],
  facts: [{ name: '#header', status: 'found', isExpected: true, wasAtLoad: false }],
};

const CONFIG: ConfigCheck = {
  state: 'there',
  lacksIndex: false,
  profiles: 2,
  roles: 1,
  errors: 0,
  layers: [],
  visible: {
    basis: 'matched',
    shown: 1,
    hidden: [],
    bases: [{ name: 'corp-jump', line: 1, standing: 'matched', account: '999999999999', alias: 'corp-jump' }],
  },
};

/** The input of a diagnosis that finds nothing off, with some of it changed. */
export function diagnosisInput(
  changed: Partial<DiagnosisInput> = {},
  page: Partial<PageSnapshot> = {},
  config: Partial<ConfigCheck> = {},
): DiagnosisInput {
  return {
    version: '1.2.3',
    browser: 'Chrome 156',
    at: AT,
    tab: 'console',
    page: { ...PAGE, ...page },
    headerNames: ['nav-bar'],
    script: { place: 'header', isLate: false },
    config: { ...CONFIG, ...config },
    sizes: [{ area: 'local', key: 'index', bytes: 2000 }],
    quota: 10_000,
    withheld: [],
    optional: [],
    usesRegion: false,
    hidesAccounts: false,
    ...changed,
  };
}
