import type { Identity } from '../core/roles/identity.ts';
import type { Role } from '../core/roles/role.ts';

/** What a console tab says of itself. */
export interface PageState {
  readonly identity: Identity;
  /** When its document came to be, in ms since 1970. */
  readonly loadedAt: number;
}

export interface SwitchChoice {
  readonly tabId: number;
  readonly role: Role;
  readonly newTab: boolean;
}

/**
 * Why a switch did not happen, as far as one can tell from outside (design.md 5.3).
 * - `refused`: Amazon's sign-in kept the tab: the role may not be assumed, or does not exist
 * - `not-switched`: the tab came back, as somebody else
 * - `no-answer`: nothing came back in time
 * - `unreadable`: the page could not be read or written: closed, reloading, access withheld
 * - `multi-session`: a multi-session console: not supported yet
 * - `other-partition`: the role lives in another partition than the console in front
 * - `busy`: another switch of the same tab is under way
 */
export const SWITCH_FAILURES = [
  'refused',
  'not-switched',
  'no-answer',
  'unreadable',
  'multi-session',
  'other-partition',
  'busy',
] as const;

export type SwitchFailure = (typeof SWITCH_FAILURES)[number];

export type SwitchOutcome =
  | { readonly result: 'switched' }
  /** AWS's own switch-role page is open, filled in: the console's page let Hatrack do no more. */
  | { readonly result: 'handed-over' }
  | { readonly result: 'failed'; readonly why: SwitchFailure; readonly prefilledUrl?: string };

export interface SaveResult {
  /** 1-based lines whose access keys were taken out before anything was stored. */
  readonly secretLines: readonly number[];
  /** The text as it is stored now. */
  readonly text: string;
}

/** What the background answers to Hatrack's own pages. */
export interface BackgroundProtocol {
  /** Throws where the tab is no readable console page. */
  readPage(data: { readonly tabId: number }): PageState;
  switchRole(data: SwitchChoice): SwitchOutcome;
  switchBack(data: { readonly tabId: number }): SwitchOutcome;
  saveConfig(data: { readonly text: string }): SaveResult;
  /** Makes the index anew from the stored text: it is missing, or older than the code. */
  rebuildIndex(data: undefined): void;
  /** The form behind a ticket, handed out once; `undefined` when there is none (any more). */
  takeForm(data: { readonly ticket: string }): FormToPost | undefined;
}

export interface FormToPost {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What a content script answers to the extension. */
export interface ContentProtocol {
  /** From what the isolated world sees at this moment: quick, and without the page-world values. */
  readPage(data: undefined): PageState;
}
