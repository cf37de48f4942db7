import type { SecretLine } from '../config/secrets/remove-secrets.ts';

/** What was stored of a text. */
export interface StoredSave {
  /** Counts the saves. */
  readonly revision: number;
  /** Roles that the popup can list of it. */
  readonly roleCount: number;
  /** Earlier versions that had to go so that the text fits into the browser's space. */
  readonly droppedVersions: number;
}

export interface SaveResult extends StoredSave {
  /** What was taken out before anything was stored. */
  readonly secretLines: readonly SecretLine[];
  /** The text as it is stored now, where it is another than the one sent. */
  readonly text?: string;
}
