import { effect } from '@preact/signals';
import type { ConfigStore, StoreText } from './config-store.ts';

type Config = Pick<ConfigStore, 'draft' | 'stored' | 'isChanged' | 'saveState' | 'put' | 'save'>;

/**
 * Remembers the saved text and the text in the editor. The returned function restores both. It throws if the text could
 * not be saved; the editor then has the remembered text.
 */
export function rememberTexts(config: Config): () => Promise<void> {
  const [stored, draft] = [config.stored.peek() ?? '', config.draft.peek()];
  return async () => {
    await saveNow(config, stored).finally(() => draft !== stored && config.put(draft));
  };
}

/** Puts a text in the editor and saves it. Throws if it could not be saved; the editor then has its earlier text. */
export async function replaceText(config: Config, text: string, store?: StoreText): Promise<void> {
  const draft = config.draft.peek();
  await saveNow(config, text, store).catch(error => {
    config.put(draft);
    throw error;
  });
}

async function saveNow(config: Config, text: string, store?: StoreText): Promise<void> {
  // While a save is under way, another save does nothing.
  await saveEnded(config);
  config.put(text);
  await config.save(store);
  if (config.isChanged.peek()) throw new Error('the text was not saved');
}

/** Waits for a save that is under way, if there is one. */
export function saveEnded({ saveState }: Pick<ConfigStore, 'saveState'>): Promise<void> {
  return new Promise(resolve => {
    const stop = effect(() => {
      if (saveState.value.state === 'saving') return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}
