import { cspHosts } from '../hosts.ts';
import type { PartitionHosts } from '../partitions.ts';
import type { VariantValues } from '../variants.ts';

/** The `Content-Security-Policy` of a console page (docs/console.md 4.7); undefined for no header. */
export function contentSecurityPolicy(
  variant: VariantValues['csp'],
  nonce: string,
  partition: PartitionHosts,
): string | undefined {
  const { signIn, console } = cspHosts(partition);
  const formAction = {
    default: `'self' ${signIn} ${console}`,
    none: undefined,
    'form-action-none': "'none'",
    'form-action-no-redirect': signIn,
    sealed: "'none'",
  }[variant];
  if (formAction === undefined) return undefined;
  return [
    `script-src 'nonce-${nonce}'`,
    variant === 'sealed' ? "connect-src 'self'" : `connect-src 'self' ${signIn}`,
    `form-action ${formAction}`,
    "object-src 'none'",
    "base-uri 'self'",
  ].join('; ');
}
