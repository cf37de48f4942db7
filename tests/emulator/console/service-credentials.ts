import { createHash, randomBytes } from 'node:crypto';
import { type KnownHost, signInHost } from '../hosts.ts';
import { type Answer, redirect } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import { badRequest } from '../sign-in/error-page.ts';
import type { EmulatorState } from '../state.ts';

/** Has another name than `aws-creds` of sign-in, which the emulator shares with the console. */
const CREDENTIALS = 'aws-creds-of-service';
const VERIFIER = 'aws-creds-code-verifier';

/**
 * Leads over `/oauth`, so that a service gets its own credentials, and new ones after a switch (docs/console.md 1.7.5,
 * 2.6.2). `undefined` if it has those of the current session, or if services share those of sign-in.
 */
export function fetchCredentials(
  { url, cookies }: Exchange,
  region: string,
  { partition }: KnownHost,
  { variants, sessions }: EmulatorState,
): Answer | undefined {
  const credentials = cookies.get('aws-creds');
  if (variants()['service-oauth'] === 'shared' || cookies.get(CREDENTIALS) === credentials) return undefined;
  const attributes = `Path=/${url.pathname.split('/')[1]}; Secure; HttpOnly; SameSite=None`;
  const code = url.searchParams.get('code');
  const page = new URL(url);
  page.searchParams.delete('code');
  if (code !== null) {
    if (!cookies.has(VERIFIER) || sessions.redeemCode(code) !== credentials) return badRequest('page', 'code');
    return redirect('page', page.href, {
      cookies: [`${CREDENTIALS}=${credentials}; ${attributes}`, `${VERIFIER}=; ${attributes}; Max-Age=0`],
    });
  }
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: `arn:aws:signin:::console/${url.pathname.split('/')[1]}`,
    redirect_uri: page.href,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'SHA-256',
  });
  return redirect('page', `https://${signInHost(partition, region)}/oauth?${query}`, {
    cookies: [`${VERIFIER}=${verifier}; ${attributes}`],
  });
}
