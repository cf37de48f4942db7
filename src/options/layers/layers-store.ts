import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { LayerText } from '../../core/layers/layer-text.ts';
import type { Policy } from '../../core/layers/policy.ts';
import type { TeamState } from '../../core/layers/team-state.ts';
import { originPattern, parseTeamUrl, type TeamUrlProblem } from '../../core/layers/team-url.ts';
import { whyUnused } from '../../core/layers/used-layers.ts';
import { LAYERS, type ReadOnlyLayer } from '../../core/model/layers.ts';
import type { StoredText } from '../../core/saved/stored-text.ts';
import type { AskFromOwnPage } from '../../messages/asking.ts';
import type { Compare } from '../compare/create-comparer.ts';
import type { StoreOf } from '../widgets/store-of.ts';
import type { LayerQuestion, LayerReading, LayersReading } from './read-layers.ts';

/** The stored state of the layers. */
export interface StoredLayers extends Readonly<Partial<Record<ReadOnlyLayer, LayerText | undefined>>> {
  readonly personal: StoredText | undefined;
  readonly policy: Policy | undefined;
  readonly teamState: TeamState | undefined;
  readonly layersOff: readonly ReadOnlyLayer[];
  readonly senderIds: readonly string[];
}

/** Why an address was not added, or a change not made. */
export type LayerProblem = TeamUrlProblem | 'denied' | 'failed';

/** The text that the user looks at, as it was when they opened it. */
interface Look {
  readonly kind: 'text' | 'changes';
  readonly layer: ReadOnlyLayer;
  readonly reading: LayerReading;
}

export interface LayersNeeds {
  readonly stored: ReadonlySignal<StoredLayers>;
  /** Throws if the worker fails. */
  readonly read: (question: LayerQuestion) => Promise<LayersReading>;
  readonly compare: Compare;
  readonly requestAccess: (patterns: readonly string[]) => Promise<boolean>;
  readonly ask: AskFromOwnPage;
}

export type LayersStore = StoreOf<ReturnType<typeof createLayersStore>>;

/** The layers as the page shows them, and all that the user can do with them. */
export function createLayersStore({ stored, read, compare, requestAccess, ask }: LayersNeeds) {
  /** `undefined` until the texts have been read. */
  const reading = signal<LayersReading | undefined>(undefined);
  const look = signal<Look | undefined>(undefined);
  /** True while Hatrack asks the team's server. */
  const isFetching = signal(false);
  const problem = signal<LayerProblem | undefined>(undefined);
  // As JSON, so that only a changed text is read again.
  const question = computed(() => JSON.stringify(stored.value, [...LAYERS, 'deflated', 'digest', 'before']));
  let isOpen = false;

  /** @returns whether it was done */
  async function attempt(act: () => Promise<void>): Promise<boolean> {
    problem.value = undefined;
    await act().catch(() => {
      problem.value = 'failed';
    });
    return problem.peek() === undefined;
  }

  async function fetching(act: () => Promise<void>): Promise<boolean> {
    isFetching.value = true;
    const isDone = await attempt(act);
    isFetching.value = false;
    return isDone;
  }

  async function readNow(json: string): Promise<void> {
    const found = await read(JSON.parse(json)).catch(() => ({}));
    if (question.peek() === json) reading.value = found;
  }

  function refuse(why: LayerProblem): false {
    problem.value = why;
    return false;
  }

  const refreshTeam = () => fetching(() => ask('refreshTeam'));

  return {
    ...{ stored, reading, look, isFetching, problem, compare, refreshTeam },
    whyUnused: (layer: ReadOnlyLayer) => whyUnused(layer, stored.value),
    /** Starts to read the texts. */
    open(): void {
      if (isOpen) return;
      isOpen = true;
      effect(() => void readNow(question.value));
    },
    /** Call it in the click itself: the browser asks the user. @returns whether it was added */
    async addTeamUrl(written: string): Promise<boolean> {
      const url = parseTeamUrl(written);
      if (typeof url === 'string') return refuse(url);
      if (!(await requestAccess([originPattern(url.href)]))) return refuse('denied');
      return fetching(() => ask('addTeamUrl', { url: url.href }));
    },
    removeTeamUrl: () => attempt(() => ask('removeTeamUrl')),
    /** Like `addTeamUrl`, asks the user for access to the host if it is missing. */
    async grantTeamHost(): Promise<void> {
      const { teamState } = stored.peek();
      if (teamState && (await requestAccess([originPattern(teamState.url)]))) await refreshTeam();
    },
    switchLayer: (layer: ReadOnlyLayer, isOn: boolean) => attempt(() => ask('switchLayer', { layer, isOn })),
    addSender(id: string): Promise<boolean> {
      const before = stored.peek().senderIds;
      return attempt(() => ask('changeSenders', { before, after: [...new Set([...before, id.trim()])] }));
    },
    removeSender: (id: string) => attempt(() => ask('changeSenders', { before: [id], after: [] })),
    show(kind: Look['kind'], layer: ReadOnlyLayer): void {
      const shown = reading.peek()?.[layer];
      if (shown) look.value = { kind, layer, reading: shown };
    },
    /** The user has seen the open text. */
    async accept(): Promise<void> {
      const seen = look.peek();
      look.value = undefined;
      if (seen) await attempt(() => ask('acceptLayer', { layer: seen.layer, digest: seen.reading.digest }));
    },
    closeLook(): void {
      look.value = undefined;
    },
  };
}
