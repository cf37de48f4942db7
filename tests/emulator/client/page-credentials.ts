import { showSignedOut } from './signed-out.ts';

interface CredentialsSource {
  readonly browserCredsFullPath: string;
  readonly csrfToken: string;
}

/**
 * What a page does in multi-session mode before its own requests: it asks for credentials with the token that it was
 * loaded with. After a refusal it says that it is signed out (docs/console.md 3.3.7, 9.1.1).
 */
export async function askForCredentials(): Promise<void> {
  const content = document.querySelector<HTMLMetaElement>('meta[name="tb-data"]')?.content;
  if (content === undefined) return;
  const { browserCredsFullPath, csrfToken } = JSON.parse(content) as CredentialsSource;
  const { ok } = await fetch(browserCredsFullPath, { method: 'POST', headers: { 'x-csrf-token': csrfToken } });
  if (!ok) showSignedOut();
}
