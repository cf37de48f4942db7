import { parseTeamUrl } from '../../core/layers/team-url.ts';
import { withListEdit } from '../../core/with-edit.ts';
import type { Handlers } from '../../messages/asking.ts';
import { readItem } from '../../platform/read-item.ts';
import { assign } from '../../platform/write-item.ts';
import { layersOff, layerTexts, senderIds, teamUrl } from '../../store/layer-items.ts';
import { inConfigQueue } from '../queues/config-queue.ts';
import { followTeamUrl } from './follow-team-url.ts';
import { refreshTeam } from './refresh-team.ts';
import { settleLayers } from './settle-layers.ts';

/** What the options page asks of the layers. */
export const layerHandlers = {
  /** Throws for an address that Hatrack refuses; the page has checked it before. */
  async addTeamUrl({ url }) {
    const parsed = parseTeamUrl(url);
    if (typeof parsed === 'string') throw new TypeError(parsed);
    await followTeamUrl(assign(teamUrl, parsed.href));
  },
  removeTeamUrl: () => followTeamUrl(assign(teamUrl, undefined)),
  refreshTeam,
  /** The user has seen the present text. From now on a team's first text is listed. */
  acceptLayer({ layer, digest }) {
    return inConfigQueue(async () => {
      const { before: _, ...text } = (await readItem(layerTexts[layer])) ?? {};
      // Another text has come since then, and the user has not seen it.
      if (!('digest' in text) || text.digest !== digest) return;
      await settleLayers(assign(layerTexts[layer], text));
    });
  },
  switchLayer({ layer, isOn }) {
    return inConfigQueue(async () => {
      const others = (await readItem(layersOff)).filter(off => off !== layer);
      await settleLayers(assign(layersOff, isOn ? others : [...others, layer]));
    });
  },
  changeSenders({ before, after }) {
    return inConfigQueue(async () => {
      await settleLayers(assign(senderIds, withListEdit(await readItem(senderIds), before, after)));
    });
  },
} satisfies Partial<Handlers>;
