import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Text } from '../core/text-key.ts';

/** Texts come from whoever renders: `ui` knows no browser. */
export const TextContext = createContext<Text>(key => key);

export function useText(): Text {
  return useContext(TextContext);
}
