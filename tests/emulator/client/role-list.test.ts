import { describe, expect, it } from 'vitest';
import { recentRoles } from './role-list.ts';

const current = { account: '444455556666', alias: 'Data-Lake', roleName: 'Dev' };
const entry = (a: string, r: string) => ({ a, r, d: 'x', c: 'F2B0A9' });

describe('the menu of recent roles', () => {
  it('knows the current role by number or alias, whatever its path', () => {
    const rl = [entry('444455556666', 'team/Dev'), entry('data-lake', 'Dev'), entry('444455556666', 'Ops')];
    expect(recentRoles(rl, current).map(({ isCurrent }) => isCurrent)).toEqual([true, true, false]);
  });

  it('ends after five: a sixth is not known even while it is in use', () => {
    const rl = [...Array.from({ length: 5 }, (_, index) => entry(String(index), 'R')), entry('444455556666', 'Dev')];
    expect(recentRoles(rl, current)).toHaveLength(5);
    expect(recentRoles(rl, current).some(({ isCurrent }) => isCurrent)).toBe(false);
  });

  it('shows the role where there is no name, and no color where it is not six hex digits', () => {
    expect(recentRoles([{ a: '1', r: 'p/R', d: '', c: '#fff' }], undefined)).toMatchObject([
      { label: 'p/R', color: '' },
    ]);
  });
});
