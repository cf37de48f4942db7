import { isRecord } from '../../core/guards.ts';
import { LONGEST } from '../../core/limits.ts';
import type { Partition } from '../../core/model/partition.ts';
import type { SwitchFailure } from '../../core/switching/switch-outcome.ts';
import { isSignInHost, partitionOfConsoleHost } from '../hosts/hosts.ts';
import { textOf } from '../values/read-fields.ts';
import { isSessionId } from '../values/session-id.ts';

/** What Amazon's sign-in answered to a switch in multi-session mode. */
export type SessionAnswer =
  /** `url` begins the new session, and is safe to follow. `sessionId`: the new session, if the answer names it. */
  | { readonly url: string; readonly sessionId?: string }
  /** `answer`: in Amazon's own words, `HTTP 403` or an error code. */
  | { readonly failure: SwitchFailure; readonly answer?: string };

/** UTF-16 units: a longer text is no code. */
const LONGEST_CODE = 60;

/**
 * Checks what `askSession` brought. No answer means that the page left meanwhile. Accepts a destination only at a console
 * or sign-in host of the page's partition. Source: docs/console.md 3.3. `UNAUTHORIZED` is the only known error code; the
 * words in other codes decide.
 */
export function parseSessionAnswer(value: unknown, partition: Partition): SessionAnswer {
  if (!isRecord(value)) return { failure: 'unreadable' };
  if (value.stopped !== undefined) return { failure: value.stopped === 'timeout' ? 'no-answer' : 'not-sent' };
  const { status } = value;
  if (typeof status !== 'number') return { failure: 'unreadable' };
  if (status < 200 || status > 299) return { failure: failureOfStatus(status), answer: `HTTP ${status}` };
  const fields = parsed(textOf(value, 'text', LONGEST.answer) ?? '');
  if (!isRecord(fields)) return { failure: 'odd-answer', answer: `HTTP ${status}` };
  const code = textOf(fields, 'errorCode');
  if (code !== undefined) return { failure: failureOfCode(code), answer: readableCode(code) };
  const destination = textOf(fields, 'destination', LONGEST.url);
  if (destination === undefined) return { failure: 'odd-answer', answer: `HTTP ${status}` };
  return readDestination(destination, partition);
}

function failureOfStatus(status: number): SwitchFailure {
  if (status === 401 || status === 403) return 'not-allowed';
  if (status === 404 || status === 410) return 'session-ended';
  if (status === 429) return 'too-many';
  return status >= 500 ? 'aws-fault' : 'refused-code';
}

function failureOfCode(code: string): SwitchFailure {
  if (/AUTHORI[SZ]|DENIED|FORBIDDEN/i.test(code)) return 'not-allowed';
  if (/LIMIT/i.test(code) && /SESSION/i.test(code)) return 'session-limit';
  if (/THROTTL|TOO_?MANY|RATE/i.test(code)) return 'too-many';
  if (/EXPIRED|SESSION_?NOT_?FOUND|INVALID_?SESSION/i.test(code)) return 'session-ended';
  return 'refused-code';
}

function readDestination(destination: string, partition: Partition): SessionAnswer {
  if (!URL.canParse(destination)) return { failure: 'odd-destination' };
  const url = new URL(destination);
  const { protocol, hostname, port, username, password, pathname } = url;
  const isOfPartition = partitionOfConsoleHost(hostname) === partition || isSignInHost(hostname, partition);
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '' || !isOfPartition) {
    return { failure: 'odd-destination', answer: hostname };
  }
  if (pathname === '/sessions/limit') return { failure: 'session-limit' };
  const hint = url.searchParams.get('login_hint');
  return { url: url.href, ...(hint !== null && isSessionId(hint) && { sessionId: hint }) };
}

/** A code that is safe to show, such as `UNAUTHORIZED`. */
function readableCode(code: string): string {
  return code.replace(/[^\w .:-]/g, '').slice(0, LONGEST_CODE);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
