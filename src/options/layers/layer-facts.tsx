import type { JSX } from 'preact';
import type { LayerText } from '../../core/layers/layer-text.ts';
import type { UnusedWhy } from '../../core/layers/used-layers.ts';
import { underscored } from '../../core/text-key.ts';
import { useText } from '../../ui/text.ts';
import { IssueCounts } from '../issues/issue-counts.tsx';
import { countText } from '../widgets/count-text.ts';
import { timeText } from '../widgets/time-text.ts';
import type { LayerReading } from './read-layers.ts';

interface LayerFactsProps {
  readonly stored: LayerText;
  readonly reading: LayerReading | undefined;
  readonly unused: UnusedWhy | undefined;
}

/** How many roles, what is wrong with them, since when; and why they are not listed, where they are not. */
export function LayerFacts({ stored, reading, unused }: LayerFactsProps): JSX.Element {
  const text = useText();
  return (
    <p class="facts">
      <span>{countText(text, reading?.roleCount ?? stored.roleCount, 'optionsOneRole', 'optionsManyRoles')}</span>
      {reading && <IssueCounts counts={reading.issueCounts} />}
      <span>{text('layerSince', timeText(stored.since, text('language')))}</span>
      {unused && <span class="unused">{text(`layerUnused_${underscored(unused)}`)}</span>}
    </p>
  );
}
