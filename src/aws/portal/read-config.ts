import {
  type OwnConfig,
  type ParsedConfig,
  type ParseOptions,
  parseConfig,
  readOwn,
} from '../../core/config/parse-config.ts';
import type { Layer } from '../../core/model/profile.ts';
import { readPortal } from './portal-address.ts';

/** `parseConfig` with knowledge of Amazon's hosts: which addresses are access portals, and of which partition. */
export function readConfig(text: string, options: Omit<ParseOptions, 'readPortal'> = {}): ParsedConfig {
  return parseConfig(text, { ...options, readPortal });
}

/** `readOwn` with the same knowledge. */
export function readOwnConfig(text: string, layer: Layer = 'personal'): OwnConfig {
  return readOwn(text, { layer, readPortal });
}
