import { isRecord } from '../../core/guards.ts';
import { LONGEST } from '../../core/limits.ts';
import { textOf } from '../values/read-fields.ts';

interface FormToSubmit {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  /** The cookie to watch: `USER_INFO_COOKIE`. */
  readonly cookie: string;
  /** ms to wait for the page to leave, or for its policy to object. */
  readonly timeoutMs: number;
  /** ms to wait for the cookie of a redirect that was stopped. */
  readonly settle: number;
}

/** What happened to a form. Cookie values as in `document.cookie`. A changed cookie after `blocked` means that only the redirect was stopped. */
export type SubmitResult =
  | { readonly result: 'left' }
  | {
      readonly result: 'blocked';
      readonly by: 'form-action';
      readonly cookieBefore: string | undefined;
      readonly cookieAfter: string | undefined;
    }
  | { readonly result: 'no-answer' };

/**
 * Runs inside the page, in the isolated world, and uses nothing from outside of this function. Posts a form in the tab and
 * reports whether the page's policy stopped the form or its redirect (docs/console.md 4.8). There may be no answer if the
 * page leaves.
 */
export async function submitForm({ url, fields, cookie, timeoutMs, settle }: FormToSubmit): Promise<SubmitResult> {
  const readCookie = (): string | undefined =>
    document.cookie
      .split('; ')
      .find(pair => pair.startsWith(`${cookie}=`))
      ?.slice(cookie.length + 1);
  const cookieBefore = readCookie();
  const form = document.createElement('form');
  form.method = 'POST';
  form.action = url;
  form.target = '_top';
  form.hidden = true;
  for (const [name, value] of Object.entries(fields)) {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    form.append(input);
  }
  const over = new AbortController();
  const { signal } = over;
  try {
    return await new Promise<SubmitResult>(resolve => {
      const stopped = (): void => {
        const by = 'form-action';
        setTimeout(() => resolve({ result: 'blocked', by, cookieBefore, cookieAfter: readCookie() }), settle);
      };
      const heard = ({ effectiveDirective, disposition }: SecurityPolicyViolationEvent): void => {
        // A policy that only reports does not stop the form.
        if (effectiveDirective === 'form-action' && disposition === 'enforce') stopped();
      };
      document.addEventListener('securitypolicyviolation', heard, { signal });
      window.addEventListener('pagehide', () => resolve({ result: 'left' }), { signal });
      setTimeout(() => resolve({ result: 'no-answer' }), timeoutMs);
      document.documentElement.append(form);
      try {
        // Not `form.submit`: a field of that name would hide it.
        HTMLFormElement.prototype.submit.call(form);
      } catch {
        // Firefox throws where the policy stops a form.
        stopped();
      }
    });
  } finally {
    over.abort();
    form.remove();
  }
}

/** Checks what `submitForm` answered. No answer means that the page left first. */
export function parseSubmitResult(value: unknown): SubmitResult {
  if (!isRecord(value) || (value.result !== 'blocked' && value.result !== 'no-answer')) return { result: 'left' };
  const { result } = value;
  if (result === 'no-answer') return { result };
  return {
    result,
    by: 'form-action',
    cookieBefore: textOf(value, 'cookieBefore', LONGEST.cookie),
    cookieAfter: textOf(value, 'cookieAfter', LONGEST.cookie),
  };
}
