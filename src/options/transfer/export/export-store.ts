import { signal } from '@preact/signals';
import { inflateText } from '../../../core/deflate.ts';
import { READ_ONLY_LAYERS } from '../../../core/model/layers.ts';
import type { CliConfig } from '../../../core/transfer/cli-config.ts';
import { formatSetup } from '../../../core/transfer/setup.ts';
import { ownVersion } from '../../../platform/about.ts';
import { readItem, readItems } from '../../../platform/read-item.ts';
import { layersInUse } from '../../../store/layer-indexes.ts';
import { layerTexts } from '../../../store/layer-items.ts';
import { accountAliases } from '../../../store/list-items.ts';
import type { ConfigStore } from '../../draft/config-store.ts';
import type { StoreOf } from '../../widgets/store-of.ts';
import { createAsker } from '../../widgets/worker-asker.ts';
import type { SetupStore } from '../setup/setup-store.ts';
import type { CliQuestion } from './cli-worker.ts';

export type ExportStore = StoreOf<ReturnType<typeof createExportStore>>;

export function createExportStore({ draft }: Pick<ConfigStore, 'draft'>, setup: Pick<SetupStore, 'read'>) {
  const isOpen = signal(false);
  const ask = createAsker<CliQuestion, CliConfig>(
    () => new Worker(new URL('./cli-worker.ts', import.meta.url), { type: 'module' }),
  );
  return {
    isOpen,
    open(): void {
      isOpen.value = true;
    },
    close(): void {
      isOpen.value = false;
    },
    /**
     * The roles of the text in the editor and of the other layers in use for the AWS CLI, with the bases that they need.
     * @param wanted one of them; all without it
     */
    async cli(wanted?: CliQuestion['wanted']): Promise<CliConfig> {
      const text = draft.peek();
      const [aliases, others] = await Promise.all([readItem(accountAliases), readOtherTexts()]);
      return ask({ text, others, aliases, ...(wanted && { wanted }) });
    },
    /** All that is stored, as one JSON text. */
    setup: async () => formatSetup(await setup.read(), { madeAt: Date.now(), madeBy: ownVersion() }),
  };
}

/** The texts of the layers in use that the user does not write, in the order in which they are listed. */
async function readOtherTexts(): Promise<readonly string[]> {
  const { used, ...texts } = await readItems({ used: layersInUse, ...layerTexts });
  const layers = READ_ONLY_LAYERS.filter(layer => used.includes(layer)).flatMap(layer => texts[layer] ?? []);
  return Promise.all(layers.map(({ deflated }) => inflateText(deflated)));
}
