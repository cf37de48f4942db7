import { effect, type ReadonlySignal } from '@preact/signals';
import type { Settings } from '../core/settings.ts';

/** Gives a document the theme of the settings, and each later one; without the attribute it follows the system. */
export function applyTheme(root: HTMLElement, settings: ReadonlySignal<Settings>): void {
  effect(() => {
    const { theme } = settings.value;
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
  });
}
