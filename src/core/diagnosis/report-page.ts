import type { DiagnosisFacts } from './facts.ts';
import type { Mask } from './mask.ts';
import type { PageFact, PageReport, Told } from './page-report.ts';

/** The lines about the console page itself. */
export function reportedPage({ tab, page, script, at, headerNames }: DiagnosisFacts, mask: Mask): readonly string[] {
  const menu = script
    ? `${script.place}${script.isLate ? ', in a page that was open before' : ''}`
    : 'no script answers';
  if (!page) return [`- tab: ${tab}`];
  const { identity, generation, region, service, signIn, token, loadedAt, mayTellMore, isOutdated, errorCode } = page;
  return [
    `- header: ${generation}`,
    `- mode: ${identity.mode}${sessionsText(identity)}`,
    `- partition: ${identity.partition}; region: ${region ?? 'none'}; service: ${service ?? 'none'}`,
    `- sign-in host: ${mask.text(signIn.host)} (${signIn.why})`,
    `- token: ${token}`,
    `- menu: ${menu}`,
    `- loaded: ${Math.round((at - loadedAt) / 1000)} s ago${mayTellMore ? ', and may have more to tell' : ''}`,
    ...(isOutdated ? ['- it shows an earlier sign-in'] : []),
    ...(errorCode === undefined ? [] : [`- error page: ${errorCode}`]),
    `- names in the header: ${headerNames.join(', ') || 'none'}`,
  ];
}

/** How many sessions are open beside one another, where there can be several. */
function sessionsText({ sessions }: PageReport['identity']): string {
  if (!sessions) return '';
  return `, sessions open: ${sessions.length}, with a tab: ${sessions.filter(({ hasTab }) => hasTab).length}`;
}

/** The identity, and what each source said of it. */
export function reportedIdentity({ identity, sources }: PageReport, mask: Mask): readonly string[] {
  const { base, role } = identity;
  return [
    `- signed in: ${toldText(base, mask) || 'nobody known'}${base.isRoot ? ', root' : ''}`,
    `- role: ${role ? toldText(accountOf(role), mask) : 'none'}`,
    '',
    '| source | state | base | role | works as | contradicts in |',
    '| --- | --- | --- | --- | --- | --- |',
    ...sources.map(source => {
      const people = [source.base, source.role, source.current].map(told => (told ? toldText(told, mask) : ''));
      return `| ${[source.name, source.state, ...people, source.disagrees.join(', ')].join(' | ')} |`;
    }),
  ];
}

/** Each fact that `aws` relies on. */
export function reportedFacts({ page }: DiagnosisFacts): readonly string[] {
  return [
    '| fact | kind | status | when loaded | shape |',
    '| --- | --- | --- | --- | --- |',
    ...(page?.facts ?? []).map(fact => {
      const { name, kind, wasAtLoad, shape = '' } = fact;
      const atLoad = wasAtLoad === undefined ? '' : wasAtLoad ? 'there' : 'not there';
      return `| \`${name}\` | ${[kind, statusText(fact), atLoad, shape].join(' | ')} |`;
    }),
  ];
}

function statusText({ status, isExpected }: PageFact): string {
  if (status === 'missing') return isExpected ? '**missing**' : 'missing, as may be';
  return status === 'different' ? '**different**' : 'found';
}

function toldText({ account, alias, user, roleName }: Told, mask: Mask): string {
  return [
    ...(account === undefined ? [] : [mask.name('account', account)]),
    ...(alias === undefined ? [] : [mask.name('alias', alias)]),
    ...(user === undefined ? [] : [mask.name('user', user)]),
    ...(roleName === undefined ? [] : [mask.name('role', roleName)]),
  ].join(', ');
}

function accountOf({ account, alias, roleName }: NonNullable<PageReport['identity']['role']>): Told {
  const isNumber = /^\d{12}$/.test(account);
  return { ...(isNumber ? { account } : { alias: account }), ...(alias !== undefined && { alias }), roleName };
}
