import { expect, it } from 'vitest';
import { pressKey } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { chosenRow, findRow, hasClosed } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { BASE } from './team-config.ts';

const hatrack = useHatrack();

const CONFIG = `${BASE}
[開発]
role_arn = arn:aws:iam::111122220001:role/Developer
source_profile = corp-jump

[決済]
role_arn = arn:aws:iam::111122220003:role/ReadOnly
source_profile = corp-jump
`;

it('chooses nothing with the Enter that ends an input method’s composition, and switches with the next', async () => {
  await hatrack.save(CONFIG);
  const page = await hatrack.signIn('alice');
  const popup = await hatrack.chromium.openPopup(page);
  await findRow(popup, '開発');
  await popup.evaluate(() => {
    addEventListener('keydown', ({ key, isComposing }) => document.body.append(`${key} ${isComposing};`), true);
  });

  const ime = await popup.createCDPSession();
  await ime.send('Input.imeSetComposition', { text: 'けっさい', selectionStart: 4, selectionEnd: 4 });
  await ime.send('Input.imeSetComposition', { text: '決済', selectionStart: 2, selectionEnd: 2 });
  await waitUntil('the role is found', async () => (await chosenRow(popup)) === '決済');
  await pressKey(popup, 'Enter');
  await expect.poll(() => popup.evaluate(() => document.body.lastChild?.textContent)).toBe('Enter true;');
  const row = await findRow(popup, '決済');
  await expect.poll(() => row.evaluate(({ textContent }) => textContent)).not.toContain('Switching…');
  await ime.send('Input.insertText', { text: '決済' });
  await findRow(popup, '決済');
  expect(hatrack.emulator.control.switches()).toEqual([]);
  expect(popup.isClosed()).toBe(false);

  await pressKey(popup, 'Enter');
  await hasClosed(popup);
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('決済');
  expect(hatrack.emulator.control.switches()).toHaveLength(1);
});
