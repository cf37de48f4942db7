import { cleanName } from '../../../core/roles/clean-name.ts';
import type { Text } from '../../../core/text-key.ts';
import type { SetupChanges } from '../../../core/transfer/setup-changes.ts';
import { namesText } from '../../widgets/names-text.ts';

/** More ids than that nobody reads. */
const MOST_IDS = 4;

/** What a restore would change of the layers that others write, in words. */
export function layersMeaning(
  text: Text,
  part: 'team' | 'senders' | 'layers',
  { team, senders, layers }: SetupChanges,
): string {
  if (part === 'team') {
    const [before, after] = [team?.before, team?.after].map(url => (url === undefined ? undefined : cleanName(url)));
    return before === undefined ? text('setupTeamNew', after ?? '') : text('setupTeamOther', after ?? '', before);
  }
  if (part === 'senders') {
    const { added = [], removed = [] } = senders ?? {};
    return sentences(
      added.length > 0 && text('setupSendersAdded', namesText(text, added, MOST_IDS)),
      removed.length > 0 && text('setupSendersRemoved', namesText(text, removed, MOST_IDS)),
    );
  }
  const [off = [], on = []] = [layers?.off, layers?.on].map(names => names?.map(layer => text(`layer_${layer}`)));
  return sentences(
    off.length > 0 && text('setupLayersOff', namesText(text, off, off.length)),
    on.length > 0 && text('setupLayersOn', namesText(text, on, on.length)),
  );
}

function sentences(...told: readonly (string | false)[]): string {
  return told.filter(each => each !== false).join(' ');
}
