import { readStoredText } from '../../core/saved/stored-text.ts';
import { configText } from '../../store/text-items.ts';
import type { ConfigStore } from '../draft/config-store.ts';
import { saveEnded } from '../draft/replace-text.ts';
import type { Draft } from './data-store.ts';

/** The draft of the config, for clearing all data. */
export function configDraft(config: ConfigStore): Draft {
  return {
    async take() {
      await saveEnded(config);
      const unsaved = config.isChanged.peek() ? config.draft.peek() : undefined;
      config.takeStored();
      config.dismissSecrets();
      return unsaved;
    },
    async show({ local }, unsaved) {
      const stored = configText.guard(local[configText.key]);
      const text = stored && (await readStoredText(stored).catch(() => undefined));
      const wasTypedSince = config.isChanged.peek();
      config.storedElsewhere(text);
      if (!wasTypedSince) config.put(unsaved ?? text ?? '');
    },
  };
}
