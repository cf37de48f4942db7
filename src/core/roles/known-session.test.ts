import { describe, expect, it } from 'vitest';
import { type KnownSession, parseKnownSessions, stillKnown, withKnownSession } from './known-session.ts';

const HOUR = 60 * 60 * 1000;
const alice = { account: '999999999999', user: 'alice' };
const seen: KnownSession = {
  id: '111122223333-bbbbbbbb',
  partition: 'aws',
  storeId: '0',
  signInHost: 'signin.aws.amazon.com',
  base: alice,
  role: { account: '111122223333', roleName: 'Dev' },
  seenAt: 10 * HOUR,
  loadedAt: 9 * HOUR,
};
const bare = { account: '111122223333', user: 'Dev/alice' };
const { role: _, ...roleless } = seen;

describe('a session that was seen', () => {
  it('keeps who is behind its role, and where it came from, when a later page shows less', () => {
    const known = withKnownSession([], { ...seen, from: '999999999999-aaaaaaaa' });
    for (const base of [bare, { account: '111122223333' }]) {
      const [later] = withKnownSession(known, { ...roleless, base, seenAt: 11 * HOUR });
      expect(later).toMatchObject({ base: alice, role: seen.role, from: '999999999999-aaaaaaaa', seenAt: 11 * HOUR });
    }
  });

  it('is somebody else’s when a page says so', () => {
    const [later] = withKnownSession([seen], { ...roleless, base: { account: '111122223333', user: 'Ops/alice' } });
    expect(later).toMatchObject({ base: { user: 'Ops/alice' } });
    expect(later).not.toHaveProperty('role');
  });

  it('keeps that its cookie was there, when a later page no longer has it', () => {
    const [later] = withKnownSession([{ ...seen, hasCookie: true }], { ...seen, seenAt: 11 * HOUR });
    expect(later).toMatchObject({ hasCookie: true, seenAt: 11 * HOUR });
  });

  it('is stored again after ten minutes only, where it is as it was', () => {
    const known = [{ ...seen, hasCookie: true as const }];
    const later = (minutes: number) => withKnownSession(known, { ...seen, seenAt: seen.seenAt + minutes * 60_000 });
    expect(later(9)).toBe(known);
    expect(later(11)[0]?.seenAt).toBe(seen.seenAt + 11 * 60_000);
    expect(withKnownSession(known, { ...seen, region: 'eu-west-1' })[0]?.region).toBe('eu-west-1');
  });

  it('is another one in another container', () => {
    expect(withKnownSession([seen], { ...seen, storeId: 'firefox-container-1' })).toHaveLength(2);
  });

  it('is open again after its end only by a page that came later', () => {
    const ended = [{ ...seen, endedAt: 10 * HOUR }];
    expect(withKnownSession(ended, { ...seen, seenAt: 11 * HOUR })).toEqual(ended);
    expect(withKnownSession(ended, { ...seen, loadedAt: 10 * HOUR + 1 })[0]).not.toHaveProperty('endedAt');
  });

  it('is forgotten after half a day, or where the clock was set back', () => {
    expect(stillKnown([seen], 21 * HOUR)).toEqual([seen]);
    expect(stillKnown([seen], 22 * HOUR)).toEqual([]);
    expect(stillKnown([seen], 9 * HOUR)).toEqual([]);
  });

  it('is stored and read as it was; what is none is left out', () => {
    const full = { ...seen, region: 'eu-west-1', from: 'x', endedAt: 1, hasCookie: true };
    expect(parseKnownSessions([full, { ...full, storeId: 0 }, { id: 'x' }, null, 'x'])).toEqual([full]);
    expect(parseKnownSessions({})).toEqual([]);
  });

  it('does not push the others out of mind, up to forty', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ ...seen, id: `s${index}` }));
    expect(
      many
        .reduce<readonly KnownSession[]>(withKnownSession, [])
        .map(({ id }) => id)
        .at(0),
    ).toBe('s20');
  });
});
