import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type ConsoleBrowser, createConsoleBrowser } from '../../tests/fakes/console-browser.ts';
import type { Role } from '../core/roles/role.ts';
import { recordIn, STOPPED } from '../core/switching/switch-record.ts';
import { tabUrl } from '../platform/tabs.ts';
import { writeItem } from '../platform/write-item.ts';
import { ledger, switchRecords } from '../store/bounded-items.ts';
import { consoleHandlers } from './console-handlers.ts';
import { diagnose } from './diagnose.ts';
import { findOffer } from './find-offer.ts';
import { historyHandlers } from './history/history-handlers.ts';
import { lookAtPage } from './look-at-page.ts';
import { answerRoleLook } from './read-role-look.ts';
import { historySeen } from './sessions/look.ts';
import { settleSwitch } from './settle-switch.ts';
import { switches } from './switching/switches.ts';

const browser = vi.hoisted(() => ({}) as ConsoleBrowser);
vi.mock('webextension-polyfill', () => ({ default: browser }));

beforeAll(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.stubGlobal('navigator', { userAgent: '' });
});

const role: Role = { key: 'k', name: 'dev', account: '111122223333', roleName: 'Dev', partition: 'aws' };
const addressOf = async (tabId: number) => (await tabUrl(tabId)) ?? '';

/** What only reads, though it needs to know who a tab or a cookie store is signed in as. */
const READERS = {
  diagnose: () => diagnose({ tabId: 0 }),
  'ask how a switch ended': () => settleSwitch({ tabId: 0, since: 0, isLast: false }),
  'find an offer': async () => findOffer({ tabId: 0, url: await addressOf(0), account: role.account, roleName: 'Dev' }),
  'read the look of a role': () => answerRoleLook({ tabId: 0 }),
  'list the histories': () => historyHandlers.readHistories(),
  'open the menu': () => consoleHandlers.readMenu({ tabId: 0 }),
};

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

  /** A browser in which a switch is under way, and the ledger knows its role; gives the writes from then on. */
  async function start(): Promise<string[]> {
    const writes: string[] = [];
    Object.assign(
      browser,
      createConsoleBrowser(mode, key => void writes.push(key)),
    );
    const begun = recordIn(0, { role, newTab: false }, STOPPED, Date.now());
    await writeItem(switchRecords, [{ ...begun, isUnderway: true }]);
    await writeItem(ledger, { 'aws/corp-jump/alice': [{ ...role, firstUsed: 1, lastUsed: 1, count: 1 }] });
    writes.splice(0);
    return writes;
  }

  test('is written once: to look again at a page that has not changed writes nothing, whoever asks', async () => {
    const writes = await start();
    await lookAtPage({ tabId: 0 });
    await rest();
    expect(writes.splice(0)).not.toEqual([]);
    for (let poll = 0; poll < 5; poll += 1) await lookAtPage({ tabId: 0 });
    await historySeen({ tabId: 0, url: await addressOf(0), values: [] });
    for (const read of Object.values(READERS)) await read();
    await rest();
    expect(writes).toEqual([]);
  });

  test.each(Object.entries(READERS))('is not written to %s, of whatever page', async (_, read) => {
    const writes = await start();
    await read();
    await rest();
    expect(writes).toEqual([]);
  });
});
