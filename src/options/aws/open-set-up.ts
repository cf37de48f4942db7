import { askBackground } from '../../platform/messages.ts';
import { setUpAnswers } from '../../store/set-up-answers.ts';
import type { ConfigStore } from '../draft/config-store.ts';
import { followItems } from '../widgets/follow-items.ts';
import { createAsker } from '../widgets/worker-asker.ts';
import type { SetUp, SetUpQuestion } from './make-set-up.ts';
import { createSetUpStore, type SetUpStore } from './set-up-store.ts';

/** The set-up for administrators; it is made in a worker, which starts when somebody looks. */
export async function openSetUp({ draft }: Pick<ConfigStore, 'draft'>): Promise<SetUpStore> {
  const { stored } = await followItems({ stored: setUpAnswers });
  return createSetUpStore({
    ...{ draft, stored },
    make: createAsker<SetUpQuestion, SetUp>(
      () => new Worker(new URL('./set-up-worker.ts', import.meta.url), { type: 'module' }),
    ),
    ask: askBackground,
  });
}
