import { expect, it, vi } from 'vitest';
import { createHost, findHost } from '../../shared/host-element.ts';
import { createOfferPanel } from './offer-panel.ts';

vi.mock('../../../platform/i18n.ts', () => ({ text: (key: string) => key }));
vi.mock('../../shared/host-element.ts', () => ({ createHost: vi.fn(), findHost: vi.fn() }));

it('takes the place of an earlier question and of an earlier news, before it makes its own', () => {
  const removed: string[] = [];
  vi.mocked(findHost).mockImplementation(what => ({ remove: () => void removed.push(what) }) as unknown as Element);
  vi.mocked(createHost).mockImplementation(() => {
    throw new Error(removed.join());
  });
  expect(() => createOfferPanel('offer', undefined)).toThrow('offer,arrival');
});
