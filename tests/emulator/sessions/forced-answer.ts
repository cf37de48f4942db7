import type { Answer } from '../server/answer.ts';
import type { VariantValues } from '../variants.ts';

type Forced = Exclude<VariantValues['switch-answer'], 'own'>;

const STATUSES = { '401': 'UNAUTHORIZED', '403': 'ACCESS_DENIED', '404': 'NOT_FOUND', '410': 'GONE' } as const;
const PAGE = '<!doctype html><html lang="en"><title>Sign-In</title><h1>Something went wrong</h1></html>';

/** An answer to a switch that the variant sets, whoever asks (docs/console.md 3.3.4, 3.3.5). */
export function forcedAnswer(how: Forced): Answer {
  switch (how) {
    case 'error-code':
      return json(200, { errorCode: 'UNAUTHORIZED' });
    case 'no-destination':
      return json(200, {});
    case 'other-host':
      return json(200, { destination: 'https://signin.example.com/oauth?login_hint=111111111111-abcdefgh' });
    case 'not-json':
      return html(200);
    case '429':
      return { ...html(429), headers: { 'content-type': 'text/html', 'retry-after': '30' } };
    case '500':
      return html(500);
    case 'stalled':
    case 'dropped':
      return { status: 0, kind: 'switch', refusal: how, never: how };
    default:
      return json(Number(how), { errorCode: STATUSES[how] });
  }
}

function json(status: number, body: unknown): Answer {
  const headers = { 'content-type': 'application/json' };
  return { status, kind: 'switch', headers, body: JSON.stringify(body), refusal: 'forced' };
}

function html(status: number): Answer {
  return { status, kind: 'switch', headers: { 'content-type': 'text/html' }, body: PAGE, refusal: 'forced' };
}
