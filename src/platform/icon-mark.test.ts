import { beforeEach, expect, test, vi } from 'vitest';
import { labelIcon, markIcon, unmarkIcon } from './icon-mark.ts';

const browser = vi.hoisted(() => ({}));
vi.mock('webextension-polyfill', () => ({ default: browser }));

const LABEL = { title: 'payments-dev · Hatrack', badge: 'dev', color: '2e7d32', ink: '#fff' };

let icon: { text: string; title: string };
let asked: unknown[];

beforeEach(() => {
  icon = { text: '', title: 'extensionName' };
  asked = [];
  const change = async (changed: object) => void Object.assign(icon, changed);
  Object.assign(browser, {
    i18n: { getMessage: (key: string) => key },
    tabs: { sendMessage: async (_: number, message: unknown) => void asked.push(message) },
    action: {
      ...{
        getBadgeText: async () => icon.text,
        getTitle: async () => icon.title,
        setBadgeText: change,
        setTitle: change,
      },
      ...{ setBadgeBackgroundColor: async () => undefined, setBadgeTextColor: async () => undefined },
    },
  });
});

test('a mark stays over labels until it is removed; then the page asks for its label again', async () => {
  await labelIcon(1, LABEL);
  await unmarkIcon(1);
  expect([icon.text, icon.title, asked]).toEqual(['dev', LABEL.title, []]);
  await markIcon(1, 'a reason');
  await labelIcon(1, LABEL);
  await labelIcon(1, undefined);
  expect([icon.text, icon.title]).toEqual(['!', 'a reason']);
  await unmarkIcon(1, 'another reason');
  expect(icon.text).toBe('!');
  await unmarkIcon(1, 'a reason');
  expect([icon.text, icon.title, asked]).toEqual(['', 'extensionName', [{ hatrack: 'showRole' }]]);
});
