import { type Answer, page, type RequestKind } from '../server/answer.ts';
import { html } from '../server/html.ts';

/** The page of a refused request. It does not say why (docs/console.md 2.6.3). */
export function badRequest(kind: RequestKind, refusal: string): Answer {
  return errorPage(kind, 400, 'Your request has a problem. Please sign in again and retry.', { refusal });
}

export function notFound(): Answer {
  return errorPage('unknown', 404, 'There is no such page here.');
}

function errorPage(kind: RequestKind, status: number, message: string, more: Partial<Answer> = {}): Answer {
  const body = html`<html lang="en"><head><title>Amazon Web Services Sign-In</title>
<link rel="stylesheet" href="/emulator/sign-in.css"></head>
<body><main><h1 class="error-code">${status}</h1><p>${message}</p></main></body></html>`;
  return page(kind, body, { status, ...more });
}
