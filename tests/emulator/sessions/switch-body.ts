import { isRedirectHost } from '../hosts.ts';
import type { PartitionHosts } from '../partitions.ts';
import type { Exchange } from '../server/exchange.ts';
import { readRedirectUri } from '../sign-in/redirect-uri.ts';
import type { SwitchFields } from '../sign-in/switch-request.ts';

export interface SwitchBody extends SwitchFields {
  readonly redirectUri: string;
}

const KEYS = ['account', 'color', 'displayName', 'redirectUri', 'roleName'] as const;

/** Reads the JSON of a switch, which needs all five keys; or says what is wrong with it (docs/console.md 3.3.1). */
export function readSwitchBody({ json }: Exchange, partition: PartitionHosts): SwitchBody | string {
  const fields = (json ?? {}) as Readonly<Record<string, unknown>>;
  if (!hasTexts(fields)) return 'body';
  // Unlike the form's field, it is not encoded, and its host has no session.
  const target = /^https:/.test(fields.redirectUri) ? readRedirectUri(fields.redirectUri) : undefined;
  const isOurs = target && isRedirectHost(target.host, partition);
  return isOurs ? fields : 'redirect-uri';
}

function hasTexts(
  fields: Readonly<Record<string, unknown>>,
): fields is Readonly<Record<(typeof KEYS)[number], string>> {
  return KEYS.every(key => typeof fields[key] === 'string');
}
