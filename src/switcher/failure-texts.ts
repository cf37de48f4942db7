import type { SwitchFailure } from '../core/switching/switch-outcome.ts';
import type { TextKey } from '../core/text-key.ts';

/** Why a switch did not happen, and what to do, in the user's language. */
export const FAILURE_TEXTS = {
  refused: 'failure_refused',
  'refused-unseen': 'failure_refusedUnseen',
  'signed-out': 'failure_signedOut',
  'root-user': 'failure_rootUser',
  'console-error': 'failure_consoleError',
  'not-left': 'failure_notLeft',
  'not-switched': 'failure_notSwitched',
  'no-answer': 'failure_noAnswer',
  stopped: 'failure_stopped',
  unreadable: 'failure_unreadable',
  'not-allowed': 'failure_notAllowed',
  'session-ended': 'failure_sessionEnded',
  'session-limit': 'failure_sessionLimit',
  'too-many': 'failure_tooMany',
  'aws-fault': 'failure_awsFault',
  'refused-code': 'failure_refusedCode',
  'odd-answer': 'failure_oddAnswer',
  'odd-destination': 'failure_oddDestination',
  'kept-tab': 'failure_keptTab',
  'not-sent': 'failure_notSent',
  offline: 'failure_offline',
  'no-base-session': 'failure_noBaseSession',
  chained: 'failure_chained',
  'other-partition': 'failure_otherPartition',
  'unknown-portal': 'failure_unknownPortal',
  busy: 'failure_busy',
} as const satisfies Record<SwitchFailure, TextKey>;
