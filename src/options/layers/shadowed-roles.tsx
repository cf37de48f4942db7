import type { JSX } from 'preact';
import { cleanName } from '../../core/roles/clean-name.ts';
import { useText } from '../../ui/text.ts';
import { countText } from '../widgets/count-text.ts';
import type { Shadowed } from './read-layers.ts';

/** More names than that nobody reads; the rest is a number. */
const MOST_NAMES = 12;

/** The roles of a layer that are not listed, because another role has the same name, and where that role is. */
export function ShadowedRoles({ shadowed }: { readonly shadowed: readonly Shadowed[] }): JSX.Element | undefined {
  const text = useText();
  if (shadowed.length === 0) return undefined;
  const more = shadowed.length - MOST_NAMES;
  return (
    <details class="shadowed">
      <summary>{countText(text, shadowed.length, 'layerShadowedOne', 'layerShadowedMany')}</summary>
      <ul>
        {shadowed.slice(0, MOST_NAMES).map(({ name, by }, index) => (
          <li key={index}>
            <bdi>{cleanName(name)}</bdi> <span class="tag">{text(`layer_${by}`)}</span>
          </li>
        ))}
        {more > 0 && <li>{text('versionsMoreNames', more.toLocaleString(text('language')))}</li>}
      </ul>
    </details>
  );
}
