import { readOwnConfig } from '../../aws/portal/read-config.ts';
import { type OwnConfig, resolveAmong } from '../../core/config/parse-config.ts';
import { combineLayers, type ReadOnlyLayer } from '../../core/model/layers.ts';
import type { Profile } from '../../core/model/profile.ts';
import { type Preparation, prepareConfig } from '../../core/saved/prepared-config.ts';
import { makePreview } from './make-preview.ts';
import { EMPTY_VIEW, type PreviewList, type PreviewView } from './preview-list.ts';
import { type ReadDraft, readDraft } from './read-draft.ts';

/** The profiles of the layers in use that the user does not write. */
export type OtherLayers = Readonly<Partial<Record<ReadOnlyLayer, readonly Profile[]>>>;

/** What the page asks its worker about a draft. Values that are left out are the same as last time. */
export type DraftQuestion =
  | {
      readonly kind: 'reading';
      readonly text?: string;
      /** An `OtherLayers` as JSON. */
      readonly others?: string;
    }
  | {
      readonly kind: 'preview';
      readonly view?: PreviewView;
      /** True where the text is the stored one. */
      readonly isSaved: boolean;
    }
  /** Everything that a save of the text stores. */
  | { readonly kind: 'preparation'; readonly text: string };

/**
 * The answer to `reading`: a `DraftReading` without its text, or `undefined` if nothing has changed. To `preview`: a
 * `PreviewList`. Both are JSON: 10,000 roles cost the page 100 ms as objects, and 10 as a string. To `preparation`: a
 * `Preparation`.
 */
export type DraftAnswer = string | undefined | Promise<Preparation>;

/** Answers questions about a draft. Remembers what it read last: a text is read once for all questions. */
export function createDraftAnswerer(): (question: DraftQuestion) => DraftAnswer {
  let draft: Omit<ReadDraft, 'reading'> = { profiles: [], nonRoles: [] };
  let text: string | undefined;
  let others: OtherLayers = {};
  let view = EMPTY_VIEW;
  let savedImages: ReadonlySet<string> = new Set();
  let last: { readonly text: string; readonly own: OwnConfig } | undefined;

  function read(wanted: string): OwnConfig {
    if (last?.text !== wanted) last = { text: wanted, own: readOwnConfig(wanted) };
    return last.own;
  }

  return question => {
    switch (question.kind) {
      case 'preparation':
        return prepareConfig(question.text, wanted => resolveAmong(read(wanted)));
      case 'reading': {
        if (question.others !== undefined) others = JSON.parse(question.others);
        text = question.text ?? text;
        if (text === undefined || (question.text === undefined && question.others === undefined)) return undefined;
        const { reading, ...rest } = readDraft(text, read(text), combineLayers(others));
        draft = rest;
        return JSON.stringify(reading);
      }
      case 'preview': {
        const profiles = combineLayers({ ...others, personal: draft.profiles });
        const saved = question.isSaved ? profiles : combineLayers(others);
        savedImages = new Set([...(question.isSaved ? [] : savedImages), ...saved.flatMap(({ image }) => image ?? [])]);
        view = question.view ?? view;
        const preview: PreviewList = { ...makePreview(profiles, view, savedImages), nonRoles: draft.nonRoles };
        return JSON.stringify(preview);
      }
    }
  };
}
