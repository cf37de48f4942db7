import { expect, it } from 'vitest';
import { ARTICLE } from '../../src/core/iam/article.fixture.ts';
import { shownIdentity } from './console-header.ts';
import { choose, findRow, rowsBySection } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';

const hatrack = useHatrack();

it('takes the sample of the article that Hatrack grew from: lists its roles and switches, in their color', async () => {
  await hatrack.save(ARTICLE);
  const page = await hatrack.signIn('alice');
  const popup = await hatrack.chromium.openPopup(page);
  const dev = await findRow(popup, 'xxxx-dev');
  await expect.poll(() => rowsBySection(popup)).toEqual([['xxxx', ['xxxx-prod', 'xxxx-dev']]]);
  await expect.poll(() => dev.$eval('img', ({ src }) => src)).toBe('https://example.com/sample.png');

  await choose(popup, 'xxxx-prod');
  await expect
    .poll(() => shownIdentity(page))
    .toMatchObject({ role: { label: 'xxxx-prod', color: 'rgb(0, 255, 127)' } });

  await choose(await hatrack.chromium.openPopup(page), 'xxxx-dev');
  await expect
    .poll(() => shownIdentity(page))
    .toEqual({
      account: 'Account ID: 2222-2222-2222',
      role: { label: 'xxxx-dev', color: 'rgb(0, 255, 127)' },
    });
  expect(hatrack.emulator.control.switches()).toMatchObject([
    { form: { account: '111111111111', roleName: 'developerAdmin', displayName: 'xxxx-prod', color: '00ff7f' } },
    { form: { account: '222222222222', roleName: 'developerAdmin', displayName: 'xxxx-dev', color: '00ff7f' } },
  ]);
});
