import { type PageFacts, parsePageFacts } from './facts.ts';
import { type IdentityReading, readIdentity } from './identity.ts';

/** Raw facts as a page would give them; JSON where the page has JSON. */
export interface RawPage {
  readonly url?: string;
  readonly sessionData?: unknown;
  readonly isMultiSession?: boolean;
  readonly signInEndpoint?: string;
  readonly tile?: string;
  readonly errorCode?: string;
  readonly displayNames?: unknown;
  readonly userInfo?: unknown;
  readonly history?: unknown;
  readonly accountInfo?: unknown;
  readonly mbtc?: unknown;
}

/** Facts for tests, through the same guard as those of a page. */
export function factsOf(page: RawPage): PageFacts {
  const cookie = (name: string, value: unknown) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(JSON.stringify(value))}`];
  const facts = parsePageFacts(
    {
      url: page.url ?? 'https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1',
      loadedAt: 1,
      sessionData: page.sessionData === undefined ? undefined : JSON.stringify(page.sessionData),
      isMultiSession: page.isMultiSession,
      signInEndpoint: page.signInEndpoint,
      tile: page.tile,
      errorCode: page.errorCode,
      displayNames: page.displayNames,
      cookies: [...cookie('aws-userInfo', page.userInfo), ...cookie('noflush_awsc-roleInfo', page.history)],
    },
    { accountInfo: page.accountInfo, mbtc: page.mbtc },
  );
  if (facts === undefined) throw new Error(`no console page: ${page.url}`);
  return facts;
}

/** What such a page shows about who is signed in. */
export function readingOf(page: RawPage): IdentityReading {
  return readIdentity(factsOf(page));
}
