import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { favoritesStep } from './favorites-step.ts';
import type { SharedValue } from './shared-value.ts';

const at = (time: number, value: readonly string[], changed?: Record<string, number>): SharedValue => ({
  ...{ time, value },
  ...(changed && { changed }),
});

describe('the favorites of a profile and of the sync space', () => {
  test.each([
    { is: 'nowhere', own: [] },
    { is: 'new here', own: ['a'], push: at(100, ['a'], { a: 100 }), after: ['a'] },
    { is: 'new there', own: [], theirs: at(5, ['a']), after: ['a'] },
    { is: 'met for the first time', own: ['b'], theirs: at(5, ['a']), after: ['b', 'a'] },
    { is: 'the same', own: ['a'], theirs: at(5, ['a']), agreed: at(5, ['a']), after: ['a'] },
    {
      is: 'in another order there',
      own: ['a', 'b'],
      theirs: at(9, ['b', 'a']),
      agreed: at(5, ['a', 'b']),
      after: ['b', 'a'],
    },
    {
      is: 'changed on both sides',
      own: ['a', 'b'],
      theirs: at(9, ['c'], { a: 9, c: 9 }),
      agreed: at(5, ['a']),
      after: ['b', 'c'],
    },
    {
      is: 'taken away later there',
      own: ['a'],
      theirs: at(9, [], { a: 9 }),
      agreed: at(7, ['a'], { a: 7 }),
      after: [],
    },
    {
      is: 'taken away earlier there',
      own: ['a'],
      theirs: at(6, [], { a: 6 }),
      agreed: at(7, ['a'], { a: 7 }),
      after: ['a'],
    },
    {
      is: 'taken away by an earlier Hatrack',
      own: ['a', 'b'],
      theirs: at(9, ['b']),
      agreed: at(5, ['a', 'b'], { a: 3 }),
      after: ['b'],
    },
    { is: 'gone there', own: ['a'], agreed: at(5, ['a']), push: at(5, ['a']), after: ['a'] },
    {
      is: 'an old state there',
      own: ['a', 'b'],
      theirs: at(3, ['a'], {}),
      agreed: at(5, ['a', 'b'], {}),
      after: ['a', 'b'],
    },
  ])('that are $is', ({ own, theirs, agreed, push, after }) => {
    const done = favoritesStep({ own, theirs, agreed, now: 100 });
    expect(done.agreed?.value).toEqual(after);
    if (push) expect(done.push).toEqual(push);
    expect(done.push === undefined).toBe(JSON.stringify(after ?? []) === JSON.stringify(theirs?.value ?? []));
  });

  test('go into the sync space with the newest changes only', () => {
    const own = Array.from({ length: 60 }, (_, each) => `role-${each}`);
    const { push, agreed } = favoritesStep({ own, theirs: undefined, agreed: undefined, now: 1 });
    expect(push?.value).toEqual(own);
    expect([Object.keys(push?.changed ?? {}), Object.keys(agreed?.changed ?? {})].map(each => each.length)).toEqual([
      24, 60,
    ]);
  });

  test('end the same in all profiles: each role as its last change left it, whoever looks first, and whatever is lost', () => {
    const keys = ['a', 'b', 'c', 'd'];
    const turn = fc.record({
      who: fc.nat(2),
      what: fc.oneof(fc.constantFrom('send', 'arrive'), fc.constantFrom(...keys)),
    });
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 40 }), turns => {
        let cloud: SharedValue | undefined;
        let now = 1;
        const last = new Map<string, boolean>();
        const profiles = [0, 1, 2].map(() => ({
          own: [] as readonly string[],
          theirs: undefined as SharedValue | undefined,
          agreed: undefined as SharedValue | undefined,
        }));
        const look = (profile: (typeof profiles)[number]): void => {
          const { push, agreed } = favoritesStep({ ...profile, now: now++ });
          profile.agreed = agreed;
          profile.own = (agreed?.value ?? []) as readonly string[];
          if (push) profile.theirs = push;
        };
        const play = (who: number, what: string): void => {
          const profile = profiles[who];
          if (!profile) return;
          if (what === 'send') cloud = profile.theirs ?? cloud;
          else if (what === 'arrive') profile.theirs = cloud;
          else {
            last.set(what, !profile.own.includes(what));
            profile.own = profile.own.includes(what) ? profile.own.filter(key => key !== what) : [...profile.own, what];
          }
          look(profile);
        };
        for (const { who, what } of turns) play(who, what);
        for (let round = 0; round < 3; round++) {
          for (const who of [0, 1, 2]) for (const what of ['arrive', 'send']) play(who, what);
        }
        const wanted = keys.filter(key => last.get(key));
        for (const { own } of profiles) {
          expect(own.toSorted()).toEqual(wanted);
          expect(own).toEqual(profiles[0]?.own);
        }
      }),
      { numRuns: 500 },
    );
  });
});
