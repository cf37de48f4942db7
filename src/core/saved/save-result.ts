import type { SecretLine } from '../config/secrets/remove-secrets.ts';

/** What a save has stored. */
export interface StoredSave {
  /** Counts the saves. */
  readonly revision: number;
  /** How many of its roles the popup can list. */
  readonly roleCount: number;
  /** How many earlier versions were dropped so that the text fits into the browser's space. */
  readonly droppedVersions: number;
}

export interface SaveResult extends StoredSave {
  /** The secrets that were taken out before the text was stored. */
  readonly secretLines: readonly SecretLine[];
  /** The stored text, if it differs from the text that was sent. */
  readonly text?: string;
}
