import { expect, it, vi } from 'vitest';
import { listPainted } from './first-rows.ts';
import { createSwitcherStore } from './switcher-store.ts';

it('what waits for the list goes on where there are no rows to wait for', async () => {
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => setTimeout(then));
  const store = createSwitcherStore('Switch back');
  const then = vi.fn();
  void listPainted(store).then(then);
  store.profiles.value = [];
  await new Promise(done => setTimeout(done, 50));
  expect(then).not.toHaveBeenCalled();
  store.tab.value = {
    ...{ kind: 'console', tab: { tabId: 1, inFront: true }, loadedAt: 0, isOutdated: false },
    identity: { partition: 'aws', mode: 'classic', base: {} },
  };
  await vi.waitFor(() => expect(then).toHaveBeenCalledOnce());
  vi.unstubAllGlobals();
});
