import { expect, it, vi } from 'vitest';
import { askFromPage } from '../../../platform/messages.ts';
import { ownGlobal } from '../../shared/own-world.ts';
import { createOfferPanel } from '../offer/offer-panel.ts';
import { showArrival } from './show-arrival.ts';

vi.mock('../../../platform/i18n.ts', () => ({ text: (key: string) => key }));
vi.mock('../../../platform/messages.ts', () => ({ askFromPage: vi.fn() }));
vi.mock('../../shared/own-world.ts', () => ({ ownGlobal: vi.fn() }));
vi.mock('../offer/offer-panel.ts', () => ({ createOfferPanel: vi.fn() }));

it('closes the record of a question that the user puts off: no popup asks it again', async () => {
  const panel = { say: vi.fn(), offer: vi.fn(), wait: vi.fn(), remove: vi.fn(), after: vi.fn() };
  vi.mocked(createOfferPanel).mockReturnValue(panel);
  vi.mocked(ownGlobal).mockReturnValue({ check: () => true, signal: new AbortController().signal } as never);
  const asks = { key: 'k', question: 'Work there?' };
  vi.mocked(askFromPage).mockResolvedValue({
    name: 'prod',
    roleName: 'Admin',
    account: '1111-2222-3333',
    asks,
  } as never);
  await showArrival();
  expect(panel.say).toHaveBeenCalledWith('Work there?', '1111-2222-3333 · Admin');
  const [yes, , notNow, close] = panel.offer.mock.calls[0] ?? [];
  expect([yes, notNow]).toEqual(['askYes', 'offerNotNow']);
  close();
  expect(askFromPage).toHaveBeenLastCalledWith('closeNotice');
});
