import { parseRole } from '../core/roles/parse-role.ts';
import type { Guards } from '../platform/messages.ts';
import type { BackgroundProtocol } from '../platform/protocol.ts';

/** What each message must carry; a message that carries something else is answered with an error. */
export const GUARDS: Guards<BackgroundProtocol> = {
  readPage: data => ({ tabId: numberOf(data, 'tabId') }),
  switchRole: data => ({
    tabId: numberOf(data, 'tabId'),
    role: parseRole(fieldOf(data, 'role')) ?? refuse('role'),
    newTab: fieldOf(data, 'newTab') === true,
  }),
  switchBack: data => ({ tabId: numberOf(data, 'tabId') }),
  saveConfig: data => ({ text: textOf(data, 'text') }),
  rebuildIndex: () => undefined,
  takeForm: data => ({ ticket: textOf(data, 'ticket') }),
};

function fieldOf(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>)[name] : undefined;
}

function numberOf(data: unknown, name: string): number {
  const value = fieldOf(data, name);
  return typeof value === 'number' ? value : refuse(name);
}

function textOf(data: unknown, name: string): string {
  const value = fieldOf(data, name);
  return typeof value === 'string' ? value : refuse(name);
}

function refuse(name: string): never {
  throw new TypeError(`the message has no usable ${name}`);
}
