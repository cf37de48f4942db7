import { originPattern } from '../../../core/layers/team-url.ts';
import { requestHostAccess } from '../../../platform/host-access.ts';
import { askBackground } from '../../../platform/messages.ts';
import { readItems } from '../../../platform/read-item.ts';
import { layersOff, senderIds, teamUrl } from '../../../store/layer-items.ts';
import { accountAliases, favorites, ledger, settings } from '../../../store/list-items.ts';
import type { ConfigStore } from '../../draft/config-store.ts';
import type { Replacement } from '../../draft/replacement.ts';
import type { UndoStore } from '../../widgets/undo-store.ts';
import { createSetupStore, type SetupStore } from './setup-store.ts';

/** The set-up as it is stored. */
export function openSetup(config: ConfigStore, undos: UndoStore<Replacement>): SetupStore {
  return createSetupStore({
    config,
    undos,
    async readStored() {
      const items = { settings, favorites, ledger, accountAliases, senderIds, layersOff };
      const { url, ...stored } = await readItems({ ...items, url: teamUrl });
      return { ...stored, ...(url !== undefined && { teamUrl: url }) };
    },
    ask: restore => askBackground('restoreSetup', restore),
    requestAccess: url => requestHostAccess([originPattern(url)]),
  });
}
