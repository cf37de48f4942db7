import { beforeEach, describe, expect, test, vi } from 'vitest';
import { freshWorld, type LayersBrowser, type LayersWorld } from '../../../tests/fakes/layers-browser.ts';
import { inflateText } from '../../core/deflate.ts';
import type { Settings } from '../../core/settings.ts';
import { readItem } from '../../platform/read-item.ts';
import { writeItem } from '../../platform/write-item.ts';
import { layerIndexes, layersInUse } from '../../store/layer-indexes.ts';
import { layerTexts, senderIds } from '../../store/layer-items.ts';
import { settings } from '../../store/list-items.ts';
import { configText } from '../../store/text-items.ts';
import { rebuildIndex, saveConfig } from '../config/save-config.ts';
import { layerHandlers } from './layer-handlers.ts';
import { listed, role } from './layers.fixture.ts';
import { storeLayer } from './store-layer.ts';
import { takePolicy } from './take-policy.ts';
import { takeSent } from './take-sent.ts';

const browser = vi.hoisted(() => ({}) as LayersBrowser);
vi.mock('webextension-polyfill', () => ({ default: browser }));

let world: LayersWorld;
beforeEach(() => {
  world = freshWorld(browser);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('the list', () => {
  test('has the roles of all layers, the personal ones first', async () => {
    await saveConfig({ text: role('mine') });
    await storeLayer('managed', { text: role('company') + role('mine') });
    expect(await listed()).toBe('mine:personal company:managed');
  });

  test('is there without a text of one’s own', async () => {
    await storeLayer('managed', { text: role('company') });
    expect(await listed()).toBe('company');
    expect(await readItem(configText)).toBeUndefined();
    await saveConfig({ text: role('mine') });
    expect(await listed()).toBe('mine:personal company:managed');
  });

  test('is as empty as before when the last layer has gone', async () => {
    world.managed = { configText: role('company') };
    await takePolicy();
    world.managed = {};
    await takePolicy();
    expect(world.stored.stored()).toEqual({});
    expect(await listed()).toBeUndefined();
  });

  test.each(['index', 'index.managed', 'layersInUse'])('is made again where %s is missing', async key => {
    await saveConfig({ text: role('mine') });
    await storeLayer('managed', { text: role('company') });
    await world.stored.local.remove(key);
    await rebuildIndex();
    expect(await listed()).toBe('mine:personal company:managed');
  });

  test('asks to be made again where an index in use is missing or of other code, and only then', async () => {
    await saveConfig({ text: role('mine') });
    await storeLayer('managed', { text: role('company') });
    for (const stored of [undefined, 'of other code']) {
      await writeItem(layerIndexes.managed, stored);
      expect(await listed()).toBeUndefined();
    }
    await layerHandlers.switchLayer({ layer: 'managed', isOn: false });
    expect(await listed()).toBe('mine');
  });

  test('goes on without a layer whose text is damaged', async () => {
    await saveConfig({ text: role('mine') });
    await storeLayer('managed', { text: role('company') });
    const text = await readItem(layerTexts.managed);
    await writeItem(layerTexts.managed, text && { ...text, deflated: 'x' });
    await writeItem(layerIndexes.managed, undefined);
    await rebuildIndex();
    expect(await listed()).toBe('mine');
    expect(await readItem(layersInUse)).toEqual([]);
  });

  test('leaves out a layer that is switched off, unless a policy locks it', async () => {
    world.managed = { configText: role('company') };
    await takePolicy();
    await layerHandlers.switchLayer({ layer: 'managed', isOn: false });
    expect(await listed()).toBeUndefined();
    world.managed = { configText: role('company'), lockedLayers: ['managed'] };
    await takePolicy();
    expect(await listed()).toBe('company');
    await layerHandlers.switchLayer({ layer: 'managed', isOn: true });
    world.managed = { configText: role('company') };
    await takePolicy();
    expect(await listed()).toBe('company');
  });
});

describe('a policy', () => {
  test('sets what the user may change, and locks what they may not', async () => {
    await writeItem(settings, { ...(await readItem(settings)), accounts: 'hidden' as const });
    world.managed = { settings: { theme: 'dark', order: 'name' }, lockedSettings: ['order'] };
    await takePolicy();
    expect(await readItem(settings)).toMatchObject({ theme: 'dark', order: 'name', accounts: 'hidden' });
    const changed: Partial<Settings> = { theme: 'light', order: 'used' };
    await writeItem(settings, { ...(await readItem(settings)), ...changed });
    expect(await readItem(settings)).toMatchObject({ theme: 'light', order: 'name', accounts: 'hidden' });
    world.managed = {};
    await takePolicy();
    expect(world.stored.stored()).toEqual({ settings: { accounts: 'hidden', theme: 'light' } });
  });

  test('with a text that has no room is reported, and the rest of it counts', async () => {
    world.stored.quota = 500;
    world.managed = {
      configText: Array.from({ length: 99 }, (_, n) => role(`${n * n}`)).join(''),
      settings: { theme: 'dark' },
    };
    await takePolicy();
    expect(world.stored.stored()).toEqual({
      policy: {
        settings: { theme: 'dark' },
        lockedSettings: [],
        lockedLayers: [],
        senderIds: [],
        ignored: ['configText'],
      },
    });
  });

  test('that Firefox has none of is none', async () => {
    browser.storage.managed.get = async () => {
      throw new Error('Managed storage manifest not found');
    };
    await takePolicy();
    expect(world.stored.stored()).toEqual({});
  });
});

describe('a secret in a text', () => {
  const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
  const text = `${role('a')}aws_secret_access_key = ${SECRET}\n# ${SECRET} AKIAIOSFODNN7EXAMPLE\n`;

  test.each(['managed', 'team', 'sent'] as const)(
    'of the layer %s is stored nowhere, and its line is reported',
    async layer => {
      await storeLayer(layer, { text });
      const stored = await readItem(layerTexts[layer]);
      expect(stored?.secretLines).toEqual([
        { line: 3, why: 'secret access key' },
        { line: 4, why: 'access key' },
      ]);
      const inflated = await inflateText(stored?.deflated ?? '');
      expect(inflated.split('\n')).toHaveLength(text.split('\n').length);
      for (const part of [SECRET, 'AKIAIOSFODNN7EXAMPLE']) {
        expect(inflated).not.toContain(part);
        expect(JSON.stringify(world.stored.stored())).not.toContain(part);
      }
    },
  );
});

describe('a sender', () => {
  const message = { action: 'updateConfig', dataType: 'ini', data: role('sent') };

  test('that may send is answered like AESR’s, and listed', async () => {
    await layerHandlers.changeSenders({ before: [], after: ['abc'] });
    expect(await takeSent(message, 'abc')).toEqual({ result: 'success' });
    expect(await listed()).toBe('sent');
    expect(await readItem(layerTexts.sent)).toMatchObject({ origin: 'abc', roleCount: 1 });
    await layerHandlers.changeSenders({ before: ['abc'], after: [] });
    expect(await listed()).toBeUndefined();
    expect(await readItem(senderIds)).toEqual([]);
  });

  test('that the policy lets in needs no user', async () => {
    world.managed = { senderIds: ['abc'] };
    await takePolicy();
    expect(await takeSent(message, 'abc')).toEqual({ result: 'success' });
  });

  test('that may not send, or sends what has no room, changes nothing', async () => {
    expect(await takeSent(message, 'abc')).toEqual({ result: 'failure', error: { message: 'Invalid sender ID' } });
    expect(await takeSent('hello', 'abc')).toBeUndefined();
    expect(world.stored.stored()).toEqual({});
    await layerHandlers.changeSenders({ before: [], after: ['abc'] });
    const before = world.stored.stored();
    world.stored.quota = 100;
    expect(await takeSent(message, 'abc')).toEqual({
      result: 'failure',
      error: { message: 'Configuration is too large to save.' },
    });
    expect(world.stored.stored()).toEqual(before);
  });
});
