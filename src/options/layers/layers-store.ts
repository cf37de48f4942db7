import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { LayerText } from '../../core/layers/layer-text.ts';
import type { Policy } from '../../core/layers/policy.ts';
import type { TeamState } from '../../core/layers/team-state.ts';
import { originPattern, parseTeamUrl, type TeamUrlProblem } from '../../core/layers/team-url.ts';
import { type UnusedWhy, whyUnused } from '../../core/layers/used-layers.ts';
import type { ReadOnlyLayer } from '../../core/model/layers.ts';
import type { Difference } from '../compare/compare-texts.ts';
import type { LayerQuestion, LayersReading } from './read-layers.ts';

/** What is stored of the layers. */
export interface StoredLayers {
  readonly texts: Readonly<Partial<Record<ReadOnlyLayer, LayerText | undefined>>>;
  /** Deflated; `undefined` while there is none. */
  readonly personal: string | undefined;
  readonly policy: Policy | undefined;
  readonly team: TeamState | undefined;
  readonly layersOff: readonly ReadOnlyLayer[];
  readonly senderIds: readonly string[];
}

/** Why an address was not added, or a change not made. */
export type LayerProblem = TeamUrlProblem | 'denied' | 'failed';

/** What is looked at: the text as it is, or what became of the one before. */
export type Look =
  | { readonly kind: 'text'; readonly layer: ReadOnlyLayer }
  | { readonly kind: 'changes'; readonly layer: ReadOnlyLayer; readonly digest: string; readonly compared?: Compared };

export interface Compared {
  readonly now: string;
  readonly difference: Difference;
}

export interface LayersNeeds {
  readonly stored: ReadonlySignal<StoredLayers>;
  /** Throws where the worker fails. */
  readonly read: (question: LayerQuestion) => Promise<LayersReading>;
  /** @param before deflated; empty for no text at all */
  readonly compare: (before: string, after: string) => Promise<Compared>;
  readonly requestAccess: (patterns: readonly string[]) => Promise<boolean>;
  readonly ask: {
    addTeamUrl(url: string): Promise<void>;
    removeTeamUrl(): Promise<void>;
    refreshTeam(): Promise<void>;
    acceptLayer(layer: ReadOnlyLayer, digest: string): Promise<void>;
    switchLayer(layer: ReadOnlyLayer, isOn: boolean): Promise<void>;
    changeSenders(before: readonly string[], after: readonly string[]): Promise<void>;
  };
}

export interface LayersStore {
  readonly stored: ReadonlySignal<StoredLayers>;
  /** `undefined` until the texts have been read. */
  readonly reading: ReadonlySignal<LayersReading | undefined>;
  readonly look: ReadonlySignal<Look | undefined>;
  /** True while the team's server is asked. */
  readonly isFetching: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<LayerProblem | undefined>;
  whyUnused(layer: ReadOnlyLayer): UnusedWhy | undefined;
  /** Reads the texts from now on. */
  open(): void;
  /** Call it in the click itself: the browser asks the user. @returns whether it was added */
  addTeamUrl(written: string): Promise<boolean>;
  removeTeamUrl(): Promise<void>;
  /** As `addTeamUrl`: asks the user where access to the host is missing. */
  grantTeamHost(): Promise<void>;
  refreshTeam(): Promise<void>;
  switchLayer(layer: ReadOnlyLayer, isOn: boolean): Promise<void>;
  addSender(id: string): Promise<void>;
  removeSender(id: string): Promise<void>;
  showText(layer: ReadOnlyLayer): void;
  showChanges(layer: ReadOnlyLayer): Promise<void>;
  /** What is looked at has been seen. */
  accept(): Promise<void>;
  closeLook(): void;
}

export function createLayersStore(needs: LayersNeeds): LayersStore {
  const { stored, ask } = needs;
  const reading = signal<LayersReading | undefined>(undefined);
  const look = signal<Look | undefined>(undefined);
  const isFetching = signal(false);
  const problem = signal<LayerProblem | undefined>(undefined);
  const question = computed(() => questionOf(stored.value));
  let isOpen = false;

  async function attempt(act: () => Promise<void>): Promise<void> {
    problem.value = undefined;
    await act().catch(() => {
      problem.value = 'failed';
    });
  }

  async function fetching(act: () => Promise<void>): Promise<void> {
    isFetching.value = true;
    await attempt(act);
    isFetching.value = false;
  }

  async function readNow(json: string): Promise<void> {
    const read = await needs.read(JSON.parse(json)).catch(() => ({}));
    if (question.peek() === json) reading.value = read;
  }

  return {
    stored,
    reading,
    look,
    isFetching,
    problem,
    whyUnused: layer =>
      whyUnused(layer, {
        ...stored.value,
        policy: stored.value.policy ?? { lockedLayers: [], senderIds: [] },
      }),
    open() {
      if (isOpen) return;
      isOpen = true;
      effect(() => void readNow(question.value));
    },
    async addTeamUrl(written) {
      const url = parseTeamUrl(written);
      if (typeof url === 'string') {
        problem.value = url;
        return false;
      }
      if (!(await needs.requestAccess([originPattern(url.href)]))) {
        problem.value = 'denied';
        return false;
      }
      await fetching(() => ask.addTeamUrl(url.href));
      return problem.peek() === undefined;
    },
    removeTeamUrl: () => attempt(ask.removeTeamUrl),
    async grantTeamHost() {
      const { team } = stored.peek();
      if (team && (await needs.requestAccess([originPattern(team.url)]))) await fetching(ask.refreshTeam);
    },
    refreshTeam: () => fetching(ask.refreshTeam),
    switchLayer: (layer, isOn) => attempt(() => ask.switchLayer(layer, isOn)),
    addSender: id =>
      attempt(() => ask.changeSenders(stored.peek().senderIds, [...new Set([...stored.peek().senderIds, id])])),
    removeSender: id => attempt(() => ask.changeSenders([id], [])),
    showText(layer) {
      look.value = { kind: 'text', layer };
    },
    async showChanges(layer) {
      const text = stored.peek().texts[layer];
      if (!text) return;
      const wanted: Look = { kind: 'changes', layer, digest: text.digest };
      look.value = wanted;
      const compared = await needs.compare(text.before ?? '', text.deflated);
      if (look.peek() === wanted) look.value = { ...wanted, compared };
    },
    async accept() {
      const seen = look.peek();
      look.value = undefined;
      if (seen?.kind === 'changes') await attempt(() => ask.acceptLayer(seen.layer, seen.digest));
    },
    closeLook() {
      look.value = undefined;
    },
  };
}

/** As JSON, so that only another text makes another question. */
function questionOf({ texts, personal }: StoredLayers): string {
  const deflated = Object.entries(texts).map(([layer, text]) => [layer, text?.deflated]);
  return JSON.stringify({ personal, ...Object.fromEntries(deflated) } satisfies Record<string, string | undefined>);
}
