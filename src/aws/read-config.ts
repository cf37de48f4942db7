import { type ParsedConfig, type ParseOptions, parseConfig } from '../core/config/parse-config.ts';
import { readPortal } from './portal-address.ts';

/** `parseConfig` with what is known of Amazon's hosts: which addresses are access portals, and of which partition. */
export function readConfig(text: string, options: Omit<ParseOptions, 'readPortal'> = {}): ParsedConfig {
  return parseConfig(text, { ...options, readPortal });
}
