import { autocompletion, type Completion } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { CSS_COLORS } from '../../../core/config/values/css-colors.ts';
import type { Text } from '../../../core/text-key.ts';
import type { DraftNames } from '../../reading/draft-reading.ts';
import { completeConfig } from './complete-config.ts';

/** Completion that never gets in the way: only an arrow key chooses something, so Enter stays a new line. */
export function completion(say: Text, names: () => DraftNames): Extension {
  return autocompletion({
    override: [completeConfig(say, names)],
    selectOnOpen: false,
    // Nothing can be chosen by accident, so an arrow key works at once.
    interactionDelay: 0,
    icons: false,
    activateOnCompletion: ({ type }) => type === 'key',
    optionClass: ({ type }) => `option-${type}`,
    addToOptions: [{ render: renderSwatch, position: 20 }],
  });
}

function renderSwatch({ label, type }: Completion): Node | null {
  const color = type === 'color' ? CSS_COLORS.get(label) : undefined;
  if (color === undefined) return null;
  const swatch = document.createElement('span');
  swatch.className = 'option-swatch';
  swatch.style.background = `#${color}`;
  return swatch;
}
