import type { ConfigReport } from './config-report.ts';
import type { DiagnosisFacts } from './facts.ts';
import type { PageReport } from './page-report.ts';

const AT = Date.UTC(2026, 10, 26, 2, 30);

const PAGE: PageReport = {
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
      state: 'told',
      current: { account: '999999999999', alias: 'corp-jump', user: 'alice' },
      disagrees: [],
    },
    { name: 'tile', state: 'missing', disagrees: [] },
  ],
  facts: [{ name: '#header', kind: 'element', status: 'found', isExpected: true, wasAtLoad: false }],
};

const CONFIG: ConfigReport = {
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

/** Facts of a set-up in which nothing is off, with some of them changed. */
export function diagnosisFacts(
  changed: Partial<DiagnosisFacts> = {},
  page: Partial<PageReport> = {},
  config: Partial<ConfigReport> = {},
): DiagnosisFacts {
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
