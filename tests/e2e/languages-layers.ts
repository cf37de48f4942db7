import { deflateText } from '../../src/core/deflate.ts';

const NAMES = ['payments', 'orders', 'lake', 'audit'];

/** As it is stored when every layer has a text, and each something to show. */
export async function storedLayers(): Promise<Readonly<Record<string, unknown>>> {
  const role = (name: string) => `[${name}]\nrole_arn = arn:aws:iam::111122223333:role/Dev\n`;
  const text = async (names: readonly string[], more = '') => ({
    deflated: await deflateText(names.map(role).join('\n') + more),
    digest: names.join(),
    roleCount: names.length,
    since: Date.UTC(2026, 0, 2, 3, 4),
    secretLines: [],
  });
  const managed = {
    ...(await text(NAMES, '\n[broken]\nrole_arn = none\n')),
    secretLines: [{ line: 2, why: 'password' }],
  };
  const team = { ...(await text(NAMES)), origin: 'https://config.example.com/roles.ini', before: '' };
  const sent = {
    ...(await text(NAMES.slice(2))),
    origin: 'abcdefghijklmnopabcdefghijklmnop',
    secretLines: [
      { line: 2, why: 'access key' },
      { line: 5, why: 'secret access key' },
    ],
  };
  const failure = { why: 'status', status: 500, since: Date.UTC(2026, 0, 3) };
  return {
    'text.managed': managed,
    'text.team': team,
    'text.sent': { ...sent, before: managed.deflated },
    policy: { settings: { order: 'name' }, lockedSettings: ['order'], lockedLayers: ['managed'], ignored: ['teamUrl'] },
    team: { url: team.origin, checkedAt: Date.UTC(2026, 0, 2), failure },
    senderIds: [sent.origin, 'other@example.com'],
    layersOff: ['sent'],
  };
}
