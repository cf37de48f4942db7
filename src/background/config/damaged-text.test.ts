import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FakeProfile } from '../../../tests/fakes/profiles.ts';
import { earlierTexts, presentText, standing, useTwoProfiles } from '../../../tests/fakes/two-profiles.ts';
import { readItem } from '../../platform/read-item.ts';
import { writeItem } from '../../platform/write-item.ts';
import { lastIdentity } from '../../store/bounded-items.ts';
import { firstScreen } from '../../store/list-items.ts';
import { configText, versions } from '../../store/text-items.ts';
import { keepFirstScreen } from '../keep-first-screen.ts';
import { listed, role } from '../layers/layers.fixture.ts';
import { readSharedText } from '../sync/read-shared-text.ts';
import { isTextDamaged, rebuildIndex, saveConfig } from './save-config.ts';

const browser = vi.hoisted(() => ({}) as Partial<FakeProfile['browser']>);
vi.mock('webextension-polyfill', () => ({ default: browser }));

const user = useTwoProfiles(browser);
const [OLD, NOW, NEXT] = [role('old'), role('now'), role('next')];

beforeEach(async () => {
  user.use(user.one);
  await saveConfig({ text: OLD });
  await user.save(user.one, NOW);
  await writeItem(lastIdentity, { partition: 'aws', mode: 'classic', base: { account: '111122223333' } });
});

type Damage = (stored: unknown) => unknown;

/** In the first long text of a value: that is what is deflated. */
function inText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return value.length > 12 ? change(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inText(each, change)]));
}

const cut = fc.nat().map(
  (at): Damage =>
    stored =>
      inText(stored, text => text.slice(0, at % text.length)),
);
const flipped = fc.tuple(fc.nat(), fc.constantFrom(...'AQgw0+/z')).map(
  ([at, char]): Damage =>
    stored =>
      inText(stored, text => text.slice(0, at % text.length) + char + text.slice((at % text.length) + 1)),
);
const wrong = fc
  .constantFrom<unknown>(
    0,
    7,
    true,
    false,
    '',
    'x',
    'AAAA',
    [],
    [7],
    {},
    { deflated: 7 },
    { text: 7 },
    { deflated: '' },
  )
  .map(
    (value): Damage =>
      () =>
        value,
  );
const damages = fc.oneof(cut, flipped, wrong);

const local = () => browser.storage?.local as FakeProfile['browser']['storage']['local'];

/** Does this to the stored value; answers what is stored then. */
async function damage(key: string, change: Damage): Promise<unknown> {
  const stored = await local().get(key);
  const after = change(stored[key]);
  await local().set({ [key]: after });
  return after;
}

describe('a text that is damaged', () => {
  test('is never another, and never none: it is said to be damaged, and all stays until the user has chosen', async () => {
    const good = await local().get(configText.key);
    const cloud = JSON.stringify([...user.cloud]);
    await fc.assert(
      fc.asyncProperty(damages, async change => {
        await local().set(good);
        const after = await damage(configText.key, change);
        const isSaid = await isTextDamaged();
        if (!isSaid) return expect(await presentText()).toBe(NOW);
        await user.arrive(user.one);
        await rebuildIndex();
        expect(await standing()).toEqual({ kind: 'damaged' });
        expect(await local().get(configText.key)).toEqual({ [configText.key]: after });
        expect(JSON.stringify([...user.cloud])).toBe(cloud);
        expect(await readSharedText()).toBe(NOW);
        expect(await earlierTexts()).toEqual([OLD]);
      }),
      { numRuns: 60 },
    );
  });

  test('takes no newer one of another profile by itself, and gives way to what the user saves', async () => {
    await damage(configText.key, () => 7);
    await user.arrive(user.other);
    await user.save(user.other, NEXT);
    await user.arrive(user.one);
    expect(await isTextDamaged()).toBe(true);
    expect(await readSharedText()).toBe(NEXT);
    await user.save(user.one, OLD);
    await user.arrive(user.one);
    expect([await isTextDamaged(), await presentText(), await standing()]).toMatchObject([
      false,
      OLD,
      { kind: 'synced' },
    ]);
    await user.arrive(user.other);
    expect(await presentText()).toBe(OLD);
  });

  test('stays as a version, where it ever was a text', async () => {
    await damage(configText.key, stored => inText(stored, text => text.slice(5)));
    const before = (await readItem(configText))?.revision;
    await saveConfig({ text: NEXT });
    expect((await readItem(versions)).map(({ revision }) => revision)).toEqual([before, 1]);
    await damage(configText.key, () => 7);
    await saveConfig({ text: NOW });
    expect((await readItem(versions)).map(({ revision }) => revision)).toEqual([before, 1]);
  });

  test('that is gone altogether is taken from the sync space', async () => {
    await local().remove(configText.key);
    await user.arrive(user.one);
    expect([await isTextDamaged(), await presentText()]).toEqual([false, NOW]);
  });
});

describe('what is made of the text', () => {
  test('is made again, whatever became of it', async () => {
    const listener = { addListener: () => undefined };
    Object.assign(browser.storage ?? {}, { onChanged: listener });
    await fc.assert(
      fc.asyncProperty(damages, fc.constantFrom('index', 'firstScreen'), async (change, key) => {
        await damage(key, change);
        if ((await listed()) === undefined) await rebuildIndex();
        expect(await listed()).toBe('now');
        if (!(await readItem(firstScreen))) keepFirstScreen();
        await vi.waitFor(async () => expect((await readItem(firstScreen))?.total).toBe(1));
        expect(await presentText()).toBe(NOW);
      }),
      { numRuns: 60 },
    );
  });

  test('as versions keeps no text from being read and saved', async () => {
    await fc.assert(
      fc.asyncProperty(damages, fc.constantFrom('versions', 'version.0'), async (change, key) => {
        await user.save(user.one, NOW);
        await damage(key, change);
        expect([await isTextDamaged(), await presentText()]).toEqual([false, NOW]);
        await user.save(user.one, NEXT);
        expect(await presentText()).toBe(NEXT);
        expect((await earlierTexts().catch(() => [NOW]))[0]).toBe(NOW);
      }),
      { numRuns: 20 },
    );
  });
});
