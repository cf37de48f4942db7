import { describe, expect, it } from 'vitest';
import { CONFIG, popupWithRoles } from './accessible-popup.ts';
import { violations } from './browser/axe-violations.ts';
import { findEditor } from './browser/config-editor.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { clickButton, findRow, hasClosed } from './popup-page.ts';
import { noticeSays, openSettings } from './settings-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

const ISSUES = `${TEAM_CONFIG}
[broken]
role_arn = no-arn
source_profil = corp-jump
color = tomatoe
aws_secret_access_key = not-a-real-one
`;

describe('axe finds nothing in the popup', () => {
  it('with its list, a favorite, an open copy menu, a search, and no hit', async () => {
    const popup = await popupWithRoles(hatrack);
    expect(await violations(popup)).toEqual([]);

    await clickButton(popup, 'Add to favorites');
    await findByRole(popup, 'button', 'Remove from favorites');
    expect(await violations(popup)).toEqual([]);

    await clickButton(popup, 'More…');
    await findByRole(popup, 'menuitem');
    expect(await violations(popup)).toEqual([]);
    await pressKey(popup, 'Escape');

    await (await findByRole(popup, 'combobox')).focus();
    await typeText(popup, 'pay');
    expect(await violations(popup)).toEqual([]);

    await typeText(popup, 'zzz');
    await findByRole(popup, 'button', 'Clear search');
    expect(await violations(popup)).toEqual([]);
  });

  it('as a role, and while it shows a switch that did not happen', async () => {
    await hatrack.save(CONFIG);
    const page = await hatrack.signIn('alice');
    const chosen = await hatrack.chromium.openPopup(page);
    await findRow(chosen, 'payments-dev');
    await pressKey(chosen, 'Enter');
    await hasClosed(chosen);

    const popup = await hatrack.chromium.openPopup(page);
    await findByRole(popup, 'button', 'Switch back');
    await findRow(popup, 'payments-admin');
    expect(await violations(popup)).toEqual([]);

    await (await findRow(popup, 'payments-admin')).click();
    await findByRole(popup, 'alert');
    expect(await violations(popup)).toEqual([]);
  });

  it('without a config, without a visible role, and without a console', async () => {
    const page = await hatrack.signIn('dora');
    const first = await hatrack.chromium.openPopup(page);
    await findByRole(first, 'button', 'Add roles');
    expect(await violations(first)).toEqual([]);
    await first.close();

    await hatrack.save(CONFIG);
    const hidden = await hatrack.chromium.openPopup(page);
    await findByRole(hidden, 'button', 'Show all roles');
    expect(await violations(hidden)).toEqual([]);
    await hidden.close();

    await page.goto('about:blank');
    const away = await hatrack.chromium.openPopup(page);
    await findByRole(away, 'button', 'Open the AWS console');
    expect(await violations(away)).toEqual([]);
  });
});

it('axe finds nothing in the options: at the first run, with removed secrets, and with issues, whose number is spoken', async () => {
  const options = await hatrack.chromium.openOptions();
  await findByRole(options, 'heading', 'Add your roles');
  expect(await violations(options)).toEqual([]);

  await (await findEditor(options)).focus();
  await options.evaluate(text => navigator.clipboard.writeText(text), ISSUES);
  await pressKey(options, 'v', 'Control');
  await pressKey(options, 's', 'Control');
  await waitUntil('secrets and issues are shown', () =>
    options.evaluate(() => ['Secrets removed', 'no-arn'].every(shown => document.body.textContent?.includes(shown))),
  );
  await noticeSays(options, '1 error, 2 warnings');
  expect(await violations(options)).toEqual([]);
});

it('axe finds nothing in the settings: with an undo, asked to clear all data, and cleared', async () => {
  await hatrack.save(CONFIG);
  const options = await openSettings(hatrack);
  expect(await violations(options)).toEqual([]);

  await (await findByRole(options, 'switch', 'Show images')).click();
  await findByRole(options, 'button', 'Undo');
  expect(await violations(options)).toEqual([]);

  await (await findByRole(options, 'button', 'Clear…')).click();
  await findByRole(options, 'button', 'Clear everything');
  expect(await violations(options)).toEqual([]);

  await (await findByRole(options, 'button', 'Clear everything')).click();
  await findByRole(options, 'button', 'Undo');
  expect(await violations(options)).toEqual([]);
});
