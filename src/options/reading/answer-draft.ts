import { combineLayers, type ReadOnlyLayer } from '../../core/config/layers.ts';
import type { Profile } from '../../core/config/profile.ts';
import { makePreview } from './make-preview.ts';
import type { PreviewList } from './preview-list.ts';
import { EMPTY_VIEW, type PreviewView } from './preview-view.ts';
import { type ReadDraft, readDraft } from './read-draft.ts';

/** The profiles of the layers in use that the user does not write. */
export type OtherLayers = Readonly<Partial<Record<ReadOnlyLayer, readonly Profile[]>>>;

/** What the page asks its worker; what is left out is as the last time. */
export interface DraftQuestion {
  readonly text?: string;
  readonly view?: PreviewView;
  /** An `OtherLayers` as JSON. */
  readonly others?: string;
  /** True where the text is the stored one. */
  readonly isSaved: boolean;
}

/** The parts of an answer, as JSON: 10,000 roles as objects cost the page 100 ms, as a string 10. */
export type DraftAnswer =
  /** Of a `DraftReading` all but its text. */
  | { readonly kind: 'reading'; readonly json: string }
  /** A `PreviewList`; the last part of every answer. */
  | { readonly kind: 'preview'; readonly json: string };

/** Makes what answers questions about a draft, what is wrong with it first. It remembers the text for when only the view changes. */
export function createDraftAnswerer(): (question: DraftQuestion) => Generator<DraftAnswer, void> {
  let read: Omit<ReadDraft, 'reading'> = { profiles: [], unlisted: [] };
  let text: string | undefined;
  let others: OtherLayers = {};
  let view = EMPTY_VIEW;
  let savedImages: ReadonlySet<string> = new Set();
  return function* answer(question) {
    if (question.others !== undefined) others = JSON.parse(question.others);
    text = question.text ?? text;
    if (text !== undefined && (question.text !== undefined || question.others !== undefined)) {
      const { reading, ...rest } = readDraft(text, combineLayers(others));
      read = rest;
      yield { kind: 'reading', json: JSON.stringify(reading) };
    }
    const profiles = combineLayers({ ...others, personal: read.profiles });
    const saved = question.isSaved ? profiles : combineLayers(others);
    savedImages = new Set([...(question.isSaved ? [] : savedImages), ...saved.flatMap(({ image }) => image ?? [])]);
    view = question.view ?? view;
    const preview: PreviewList = { ...makePreview(profiles, view, savedImages), unlisted: read.unlisted };
    yield { kind: 'preview', json: JSON.stringify(preview) };
  };
}
