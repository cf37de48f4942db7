import type { JSX } from 'preact';
import { useText } from '../../ui/text.ts';
import { IssueCounts } from '../issues/issue-counts.tsx';
import { countText } from '../widgets/count-text.ts';
import { LayerCard } from './layer-card.tsx';
import type { LayersStore } from './layers-store.ts';

/** The text that the user writes: it comes first, and its names win. */
export function PersonalLayer({ store }: { readonly store: LayersStore }): JSX.Element {
  const text = useText();
  const reading = store.reading.value?.personal;
  return (
    <LayerCard title="layerPersonalTitle" help="layerPersonalHelp">
      <p class="facts">
        <span>{countText(text, reading?.roleCount ?? 0, 'optionsOneRole', 'optionsManyRoles')}</span>
        {reading && <IssueCounts counts={reading.issueCounts} />}
      </p>
      <div class="buttons">
        <a class="button" href="#config">
          {text('layerEdit')}
        </a>
      </div>
    </LayerCard>
  );
}
