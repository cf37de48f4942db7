import { expect, test, vi } from 'vitest';
import { createConsoleBrowser } from '../../tests/fakes/console-browser.ts';
import { DEFAULT_SETTINGS } from '../core/settings.ts';
import { writeItem } from '../platform/write-item.ts';
import { settings } from '../store/list-items.ts';
import { keepMenuInTabs } from './keep-menu-in-tabs.ts';

const browser = vi.hoisted(() => ({}) as { scripting: { insertCSS: unknown }; tabs: { query: unknown } });
vi.mock('webextension-polyfill', () => ({ default: browser }));

test.each([true, false])(
  'a page that was open before an update has the button where the user wants it: %s',
  async wanted => {
    const insertCSS = vi.fn(async (_: { readonly files: readonly string[] }) => undefined);
    Object.assign(
      browser,
      createConsoleBrowser('classic', () => undefined),
    );
    Object.assign(browser.scripting, { insertCSS });
    Object.assign(browser.tabs, { query: async () => [{ id: 0 }] });
    await writeItem(settings, { ...DEFAULT_SETTINGS, showMenuButton: wanted });
    keepMenuInTabs();
    await vi.waitFor(() => expect(insertCSS).toHaveBeenCalledOnce());
    expect(insertCSS.mock.calls[0]?.[0].files.includes('no-button.css')).toBe(!wanted);
  },
);
