import type { ConfigStore } from './config-store.ts';

type Config = Pick<ConfigStore, 'draft' | 'stored' | 'isChanged' | 'put' | 'save'>;

/**
 * Puts a text in the editor and saves it: what was saved becomes an earlier version. Gives the way back to what was
 * saved and what was in the editor. Throws, with the editor as it was, when the text could not be saved.
 */
export async function replaceText(config: Config, text: string): Promise<() => Promise<void>> {
  const [stored, draft] = [config.stored.peek() ?? '', config.draft.peek()];
  await saveNow(config, text).catch(error => {
    config.put(draft);
    throw error;
  });
  return async () => {
    await saveNow(config, stored);
    if (draft !== stored) config.put(draft);
  };
}

async function saveNow(config: Config, text: string): Promise<void> {
  config.put(text);
  await config.save();
  if (config.isChanged.peek()) throw new Error('the text was not saved');
}
