import { expect, it, vi } from 'vitest';
import type { SwitchRecord } from '../../../core/switching/switch-record.ts';
import { recordIn } from '../../../core/switching/switch-record.ts';
import type { OfferPanel } from './offer-panel.ts';
import { switchInPanel } from './switch-in-panel.ts';

vi.mock('../../../platform/i18n.ts', () => ({ text: (key: string) => key }));
vi.mock('../../../platform/messages.ts', () => ({ askFromPage: vi.fn() }));

it('a switch that fails leaves the panel there, with the reason, and can be tried again', async () => {
  const panel = { say: vi.fn(), offer: vi.fn(), wait: vi.fn(), remove: vi.fn(), after: vi.fn() };
  const ends: SwitchRecord[] = [
    recordIn(1, undefined, { result: 'failed', why: 'offline' }, 0),
    recordIn(1, undefined, { result: 'switched' }, 0),
  ];
  const ask = vi.fn(async () => ends.shift() as SwitchRecord);
  await switchInPanel(panel satisfies OfferPanel, 'Couldn’t switch back', ask);
  expect(panel.remove).not.toHaveBeenCalled();
  expect(panel.say).toHaveBeenCalledWith('Couldn’t switch back', 'failure_offline');
  panel.offer.mock.calls[0]?.[1]();
  await vi.waitFor(() => expect(panel.remove).toHaveBeenCalledOnce());
  expect(ask).toHaveBeenCalledTimes(2);
  expect(panel.wait).toHaveBeenCalledTimes(2);
});

it('a switch with a question before it asks in the panel, and goes on with a yes', async () => {
  const panel = { say: vi.fn(), offer: vi.fn(), wait: vi.fn(), remove: vi.fn(), after: vi.fn() };
  const question = recordIn(1, undefined, { result: 'failed', why: 'asks', via: 'Work there?' }, 0);
  const ask = vi.fn(async (confirmed: boolean) =>
    confirmed ? recordIn(1, undefined, { result: 'switched' }, 0) : question,
  );
  await switchInPanel(panel satisfies OfferPanel, 'Not switched', ask);
  expect(panel.say).toHaveBeenCalledWith('Work there?', '');
  expect(panel.offer).toHaveBeenCalledWith('askYes', expect.anything());
  expect(panel.remove).not.toHaveBeenCalled();
  panel.offer.mock.calls[0]?.[1]();
  await vi.waitFor(() => expect(panel.remove).toHaveBeenCalledOnce());
  expect(ask.mock.calls).toEqual([[false], [true]]);
});
