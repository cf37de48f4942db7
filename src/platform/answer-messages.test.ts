import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Handlers } from '../messages/asking.ts';
import { answerMessages } from './answer-messages.ts';

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;

const listeners = vi.hoisted(() => [] as Listener[]);
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'hatrack',
      getURL: (path: string) => `chrome-extension://hatrack/${path}`,
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    },
  },
}));

const CONSOLE = 'https://console.test/home';
const OWN = { id: 'hatrack', url: 'chrome-extension://hatrack/popup.html' };
const PAGE = { id: 'hatrack', url: CONSOLE, frameId: 0, tab: { id: 7 } };

const handled = vi.fn((data: unknown): unknown => data);
const ask = (hatrack: unknown, data?: unknown, sender: object = OWN) => listeners.at(-1)?.({ hatrack, data }, sender);

beforeEach(() => {
  const handlers = {
    ...{
      lookAtPage: handled,
      saveConfig: handled,
      switchToKey: handled,
      loadOffer: handled,
      isTextDamaged: handled,
      diagnose: handled,
    },
  };
  answerMessages(handlers as unknown as Handlers, url => url === CONSOLE);
});
afterEach(() => handled.mockClear());

describe('the door of Hatrack’s own pages', () => {
  test('answers with what the handler gives', async () => {
    expect(await ask('lookAtPage', { tabId: 3, more: 1 })).toEqual({ value: { tabId: 3 } });
    expect(await ask('isTextDamaged')).toEqual({ value: {} });
  });

  test('answers an options page in a tab: that tab is none of the console’s', async () => {
    expect(await ask('lookAtPage', { tabId: 3 }, { ...OWN, frameId: 0, tab: { id: 9 } })).toEqual({
      value: { tabId: 3 },
    });
  });

  test('answers with an error where the message lacks something, or its handler throws', async () => {
    expect(await ask('lookAtPage', {})).toEqual({ error: 'the message lookAtPage lacks what it must carry' });
    expect(await ask('lookAtPage', 'tabId')).toHaveProperty('error');
    handled.mockRejectedValueOnce(new Error('no page'));
    expect(await ask('lookAtPage', { tabId: 3 })).toEqual({ error: 'no page' });
  });

  test('has no ear for what only console pages ask', () => {
    expect(ask('loadOffer', { tabId: 3, url: CONSOLE })).toBeUndefined();
    expect(handled).not.toHaveBeenCalled();
  });
});

describe('the door of console pages', () => {
  test('fills in the tab and the address that the browser names, whatever the message says', async () => {
    const choice = { newTab: false, force: false, keepsPage: false, behind: false, confirmed: false, again: false };
    expect(await ask('lookAtPage', undefined, PAGE)).toEqual({ value: { tabId: 7 } });
    expect(await ask('lookAtPage', { tabId: 3 }, PAGE)).toEqual({ value: { tabId: 7 } });
    expect(await ask('switchToKey', { key: 'k', newTab: 1, tabId: 3, url: 'x', role: {} }, PAGE)).toEqual({
      value: { tabId: 7, key: 'k', ...choice },
    });
  });

  test.each(['saveConfig', 'diagnose'])('has no ear for %s, which is for own pages', name => {
    expect(ask(name, { tabId: 7, text: '' }, PAGE)).toBeUndefined();
  });

  test.each([
    ['another site', { ...PAGE, url: 'https://example.com/' }],
    ['a frame within a page', { ...PAGE, frameId: 4 }],
    ['a page without a tab', { ...PAGE, tab: undefined }],
    ['another extension', { ...PAGE, id: 'other' }],
    ['an address that only begins like one of ours', { ...OWN, url: 'chrome-extension://hatrack.evil.test/' }],
  ])('is closed to %s', (_, sender) => {
    expect(ask('lookAtPage', { tabId: 7 }, sender)).toBeUndefined();
  });
});

test.each([undefined, null, 'lookAtPage', {}, { hatrack: 7 }])('nobody hears what is no message: %j', message => {
  expect(listeners.at(-1)?.(message, OWN)).toBeUndefined();
});

test.each(['toString', '__proto__', 'constructor', 'noSuchMessage'])('nobody hears a message named %s', name => {
  expect(ask(name, {})).toBeUndefined();
});
