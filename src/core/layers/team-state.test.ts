import { expect, test } from 'vitest';
import { parseTeamState, type TeamState } from './team-state.ts';
import { originPattern, parseTeamUrl } from './team-url.ts';

const URL_OF_TEAM = 'https://config.example.com/roles.ini';

test.each<TeamState>([
  { url: URL_OF_TEAM },
  { url: URL_OF_TEAM, etag: '"1"', checkedAt: 5 },
  { url: URL_OF_TEAM, failure: { why: 'status', status: 500, since: 3 } },
  { url: URL_OF_TEAM, failure: { why: 'redirected', to: 'https://other.example.com', since: 3 } },
  { url: URL_OF_TEAM, failure: { why: 'timeout', since: 3 } },
])('%j is read back as it was stored', state => {
  expect(parseTeamState(JSON.parse(JSON.stringify(state)))).toEqual(state);
});

test('what is none is left out', () => {
  expect(parseTeamState({ url: 7 })).toBeUndefined();
  expect(parseTeamState('x')).toBeUndefined();
  expect(parseTeamState({ url: 'x', etag: 2, checkedAt: 'now', failure: { why: 'magic' } })).toEqual({
    url: 'x',
  });
});

test.each([
  [' https://config.example.com:8443/roles.ini?team=a#top ', 'https://config.example.com:8443/roles.ini?team=a'],
  ['http://config.example.com/', 'not-https'],
  ['https://alice:secret@config.example.com/', 'credentials'],
  ['config.example.com', 'no-url'],
  [undefined, 'no-url'],
])('%j is the address %s', (written, expected) => {
  const url = parseTeamUrl(written);
  expect(typeof url === 'string' ? url : url.href).toBe(expected);
});

test('the whole host of an address is asked for, whatever its port', () => {
  expect(originPattern('https://config.example.com:8443/roles.ini')).toBe('https://config.example.com/*');
});
