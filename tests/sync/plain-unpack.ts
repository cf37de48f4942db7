import type { PreparedConfig } from '../../src/core/saved/prepared-config.ts';

/** In place of `unpackText`: a text's base64 is its deflated form, and its beginning is its digest. */
export async function unpackText(deflated: string, digest: string): Promise<PreparedConfig | undefined> {
  if (atob(deflated).slice(0, 24) !== digest) return undefined;
  return { deflated, digest, roleCount: 1, index: '' };
}
