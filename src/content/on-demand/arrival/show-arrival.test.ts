import { afterEach, expect, it, test, vi } from 'vitest';
import { askFromPage } from '../../../platform/messages.ts';
import { findHost } from '../../shared/host-element.ts';
import { ownGlobal } from '../../shared/own-world.ts';
import { createOfferPanel } from '../offer/offer-panel.ts';
import { showArrival } from './show-arrival.ts';

vi.mock('../../../platform/i18n.ts', () => ({ text: (key: string) => key }));
vi.mock('../../../platform/messages.ts', () => ({ askFromPage: vi.fn() }));
vi.mock('../../shared/host-element.ts', () => ({ findHost: vi.fn() }));
vi.mock('../../shared/own-world.ts', () => ({ ownGlobal: vi.fn() }));
vi.mock('../offer/offer-panel.ts', () => ({ createOfferPanel: vi.fn() }));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.mocked(askFromPage).mockReset();
});

it('closes the record of a question that the user puts off: no popup asks it again', async () => {
  const panel = { say: vi.fn(), offer: vi.fn(), wait: vi.fn(), remove: vi.fn(), after: vi.fn() };
  vi.mocked(createOfferPanel).mockReturnValue(panel);
  vi.mocked(ownGlobal).mockReturnValue({ check: () => true, signal: new AbortController().signal } as never);
  const asks = { key: 'k', question: 'Work there?', keepsPage: true };
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
  vi.mocked(askFromPage).mockResolvedValueOnce({ outcome: { result: 'switched' } } as never);
  await panel.offer.mock.calls[0]?.[1]();
  const confirmed = { key: 'k', newTab: false, confirmed: true, keepsPage: true };
  expect(askFromPage).toHaveBeenCalledWith('switchToKey', confirmed);
});

it('says no news over an offer', async () => {
  vi.mocked(createOfferPanel).mockClear();
  vi.mocked(ownGlobal).mockReturnValue({ check: () => true, signal: new AbortController().signal } as never);
  vi.mocked(findHost).mockReturnValueOnce({} as Element);
  vi.mocked(askFromPage).mockResolvedValue({ name: 'dev', roleName: 'Dev' } as never);
  await showArrival();
  expect(findHost).toHaveBeenCalledWith('offer');
  expect(createOfferPanel).not.toHaveBeenCalled();
});

test.each([
  ['makes the switch where it still counts', false, { goesTo: 'k' }, ['switchToKey', 1]],
  ['goes away where another switch counts', false, undefined, ['readArrival', 1]],
  ['goes away where nobody answers', false, new Error('gone'), ['readArrival', 1]],
  ['stays where nobody sees the page', true, undefined, ['readArrival', 0]],
])('an announcement %s', async (_, hidden, answer, [asked, removed]) => {
  vi.stubGlobal('document', { hidden });
  const panel = { say: vi.fn(), offer: vi.fn(), wait: vi.fn(), remove: vi.fn(), after: vi.fn() };
  vi.mocked(createOfferPanel).mockReturnValue(panel);
  vi.mocked(ownGlobal).mockReturnValue({ check: () => true, signal: new AbortController().signal } as never);
  const said = { name: 'dev', roleName: 'Dev', goesTo: 'k' };
  vi.mocked(askFromPage).mockResolvedValueOnce(said as never);
  await showArrival();
  const done = { outcome: { result: 'switched' } };
  if (answer instanceof Error) vi.mocked(askFromPage).mockRejectedValueOnce(answer);
  else
    vi.mocked(askFromPage)
      .mockResolvedValueOnce(answer as never)
      .mockResolvedValueOnce(done as never);
  panel.after.mock.calls[0]?.[1]();
  await vi.waitFor(() => expect(panel.remove).toHaveBeenCalledTimes(Number(removed)));
  expect(vi.mocked(askFromPage).mock.lastCall?.[0]).toBe(asked);
  expect(panel.say).toHaveBeenCalledTimes(hidden ? 2 : 1);
});
