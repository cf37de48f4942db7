import type { PreparedConfig } from '../../core/saved/prepared-config.ts';
import type { SaveResult, StoredSave } from '../../core/saved/save-result.ts';
import { readStoredText, type StoredText } from '../../core/saved/stored-text.ts';
import { logFailure } from '../../platform/log.ts';
import { askBackground } from '../../platform/messages.ts';
import { readItem, watchItem } from '../../platform/read-item.ts';
import { configText } from '../../store/text-items.ts';
import type { SavedText, StoreText } from './config-store.ts';
import type { Prepare } from './prepare-ahead.ts';

/** The config as the browser keeps it. */
interface KeptConfig {
  /** There is no text if none is stored, or if it is damaged: a damaged one stays stored. */
  read(): Promise<{ readonly text: string | undefined; readonly isDamaged: boolean }>;
  /** Throws if the text could not be saved. */
  save(text: string, store?: StoreText): Promise<SavedText>;
  /** Calls back when another page saves or removes the text, and sometimes when this page does. */
  watch(callback: (text: string | undefined) => void): void;
}

interface Storage {
  read(): Promise<StoredText | undefined>;
  watch(callback: (stored: StoredText | undefined) => void): void;
  savePrepared(config: PreparedConfig): Promise<StoredSave>;
  saveText(text: string): Promise<SaveResult>;
}

const STORAGE: Storage = {
  read: () => readItem(configText),
  watch: callback => watchItem(configText, callback),
  savePrepared: config => askBackground('savePrepared', config),
  saveText: text => askBackground('saveConfig', { text }),
};

export function createKeptConfig(prepare: Prepare, storage = STORAGE): KeptConfig {
  let lastSeen = 0;
  let lastOwn = 0;
  return {
    async read() {
      const stored = await storage.read();
      const text = stored && (await inflate(stored));
      return { text, isDamaged: stored !== undefined && text === undefined };
    },
    async save(text, store) {
      const { secretLines, text: cleaned = text, ...stored } = await save(text, prepare, storage, store);
      lastOwn = stored.revision;
      const { roleCount, droppedVersions } = stored;
      return { text: cleaned, roleCount, secretLines, droppedVersions };
    },
    watch(callback) {
      storage.watch(async stored => {
        lastSeen = stored?.revision ?? 0;
        if (!stored) {
          lastOwn = 0;
          return callback(undefined);
        }
        const text = await inflate(stored);
        // A text older than this page's own save is no news, and neither is one that another has followed.
        const isNews = stored.revision > lastOwn && stored.revision === lastSeen;
        if (isNews && text !== undefined) callback(text);
      });
    },
  };
}

/** If the page cannot prepare the text, the background does. */
async function save(
  text: string,
  prepare: Prepare,
  storage: Storage,
  store: StoreText | undefined,
): Promise<SaveResult> {
  const prepared = await prepare(text).catch(error => {
    logFailure('a text was not prepared', error);
  });
  if (!prepared && store) throw new Error('the text was not prepared');
  if (!prepared) return storage.saveText(text);
  const { config, secretLines, cleaned } = prepared;
  return {
    ...(await (store ?? storage.savePrepared)(config)),
    secretLines,
    ...(cleaned !== undefined && { text: cleaned }),
  };
}

function inflate(stored: StoredText): Promise<string | undefined> {
  return readStoredText(stored).catch(error => {
    logFailure('the stored text cannot be read', error);
    return undefined;
  });
}
