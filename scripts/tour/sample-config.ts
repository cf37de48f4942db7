import { readFileSync } from 'node:fs';

/** Forty roles of the company that the local console plays, as a team keeps them; `alice` may switch to most. */
export const SAMPLE_CONFIG = readFileSync(new URL('sample.ini', import.meta.url), 'utf8');

export const SAMPLE_ROLES = '40';

/** One that alice may switch to, one that only bob may. */
export const ALLOWED_ROLE = 'payments-prod';
export const REFUSED_ROLE = 'identity-prod-admin';
export const FAVORITE_ROLES = ['payments-prod', 'data-lake-staging'];
/** What alice uses before the pictures of the README are taken; the last one stays. */
export const USED_ROLES = ['log-archive', 'network-dev'] as const;
