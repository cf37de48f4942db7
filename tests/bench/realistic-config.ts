const TEAMS = [
  'payments',
  'orders',
  'identity',
  'search',
  'billing',
  'data-lake',
  'ml-platform',
  'edge',
  'catalog',
  'mobile',
];
const PARTS = ['api', 'batch', 'web', 'infra', 'events', 'reports', 'cache', 'gateway'];
const STAGES = ['prod', 'staging', 'dev', 'qa', 'sandbox'];
const ROLES = ['Administrator', 'Developer', 'ReadOnly', 'PowerUser', 'Billing', 'SecurityAudit', 'SupportEngineer'];
const REGIONS = ['us-east-1', 'us-west-2', 'eu-west-1', 'eu-central-1', 'ap-northeast-1', 'ap-southeast-2'];
const BASES = ['corp-jump', 'corp-jump-eu', 'partner-jump'];

/**
 * An INI text with so many roles as a company's generator writes it: name, role_arn, source_profile, color and region of
 * each, a few roles of each account. The same for the same number, so that two schemes pack the same text.
 */
export function realisticConfig(roles: number): string {
  const next = createRandom(7);
  const pick = (from: readonly string[]): string => from[Math.floor(next() * from.length)] ?? '';
  const bases = BASES.map((name, at) => `[${name}]\naws_account_id = ${111_111_111_111 * (at + 7)}\n`);
  const sections: string[] = [];
  while (sections.length < roles) {
    const account = String(Math.floor(next() * 9e11) + 1e11);
    const place = `${pick(TEAMS)}-${pick(PARTS)}-${pick(STAGES)}`;
    const color = Math.floor(next() * 0x1000000)
      .toString(16)
      .padStart(6, '0');
    const rest = `source_profile = ${pick(BASES)}\ncolor = ${color}\nregion = ${pick(REGIONS)}\n`;
    for (let more = Math.floor(next() * 3); more >= 0 && sections.length < roles; more--) {
      const role = pick(ROLES);
      const name = `${place}-${role.toLowerCase()}-${sections.length}`;
      sections.push(`[${name}]\nrole_arn = arn:aws:iam::${account}:role/${role}\n${rest}`);
    }
  }
  return [...bases, ...sections].join('\n');
}

/** mulberry32: the same numbers on every machine. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
