import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type ConsoleBrowser, createConsoleBrowser } from '../../tests/fakes/console-browser.ts';
import type { Role } from '../core/roles/role.ts';
import { diagnose } from './diagnose.ts';
import { lookAtPage } from './look-at-page.ts';
import { switches } from './switching/switches.ts';

const browser = vi.hoisted(() => ({}) as ConsoleBrowser);
vi.mock('webextension-polyfill', () => ({ default: browser }));

beforeAll(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.stubGlobal('navigator', { userAgent: '' });
});

const role: Role = { key: 'k', name: 'dev', account: '111122223333', roleName: 'Dev', partition: 'aws' };
const MODES = ['classic', 'multi-session'] as const;

/** Lets everything that nobody waits for come to its end. */
async function rest(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise(resolve => setTimeout(resolve));
}

/** A switch to the role and one back, each after a look of the popup's; the writes in order, and what each ended with. */
async function act(
  mode: (typeof MODES)[number],
  refuses: (key: string) => boolean,
): Promise<{ readonly writes: readonly string[]; readonly ends: readonly unknown[] }> {
  const writes: string[] = [];
  const onWrite = (key: string): void => {
    writes.push(key);
    if (refuses(key)) throw new Error('QUOTA_BYTES quota exceeded');
  };
  Object.assign(browser, createConsoleBrowser(mode, onWrite));
  const ends: unknown[] = [];
  const look = async (tabId: number) => (await lookAtPage({ tabId })).identity.role?.roleName;
  const shownIn = mode === 'classic' ? 0 : 1;
  ends.push(await look(0));
  ends.push((await switches.switchRole({ tabId: 0, role, newTab: false })).outcome);
  ends.push(await look(shownIn));
  ends.push((await switches.switchBack({ tabId: shownIn })).outcome);
  ends.push(await diagnose({ tabId: shownIn }).then(({ sections }) => sections.map(({ title }) => title)));
  await rest();
  return { writes, ends };
}

describe.each(MODES)('in %s mode, what is noted on the side', mode => {
  test('changes no outcome, whichever write is refused', { timeout: 120_000 }, async () => {
    const { writes, ends } = await act(mode, () => false);
    expect(ends.filter(end => JSON.stringify(end) === '{"result":"switched"}')).toHaveLength(2);
    expect(new Set(writes).size).toBeGreaterThan(4);
    expect((await act(mode, () => true)).ends).toEqual(ends);
    for (const key of new Set(writes)) {
      expect((await act(mode, written => written === key)).ends, key).toEqual(ends);
    }
  });

  test('is written once: to look at a page that has not changed, or to diagnose it, writes nothing', async () => {
    const writes: string[] = [];
    Object.assign(
      browser,
      createConsoleBrowser(mode, key => void writes.push(key)),
    );
    await lookAtPage({ tabId: 0 });
    await rest();
    expect(writes.splice(0)).not.toEqual([]);
    for (let poll = 0; poll < 5; poll += 1) await lookAtPage({ tabId: 0 });
    await diagnose({ tabId: 0 });
    await rest();
    expect(writes).toEqual([]);
  });

  test('is not written by a diagnosis, of whatever page', async () => {
    const writes: string[] = [];
    Object.assign(
      browser,
      createConsoleBrowser(mode, key => void writes.push(key)),
    );
    await diagnose({ tabId: 0 });
    await rest();
    expect(writes).toEqual([]);
  });
});
