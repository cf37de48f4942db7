import type { JSX } from 'preact';
import type { DiagnosisFacts } from '../../core/diagnosis/facts.ts';
import type { PageFact, PageReport, SourceReport, Told } from '../../core/diagnosis/page-report.ts';
import { type Text, underscored } from '../../core/text-key.ts';
import { useText } from '../text.ts';
import { Part, Rows } from './part.tsx';

interface PagePartProps {
  readonly facts: DiagnosisFacts;
  readonly page: PageReport;
}

/** Which console this is, and how Hatrack stands in it. */
export function PagePart({ facts, page }: PagePartProps): JSX.Element {
  const text = useText();
  const { identity, generation, region, signIn, token } = page;
  const header = text(`generation_${generation}`);
  return (
    <Part title="partPage" sum={header}>
      <Rows
        rows={[
          [text('rowHeader'), header],
          [text('rowMenu'), menuText(text, facts)],
          [text('rowMode'), modeText(text, identity)],
          [text('rowPartition'), <code key="code">{identity.partition}</code>],
          region !== undefined && [text('rowRegion'), <code key="code">{region}</code>],
          [
            text('rowSignIn'),
            <>
              <code>{signIn.host}</code> {text(`signInWhy_${underscored(signIn.why)}`)}
            </>,
          ],
          [text('rowToken'), text(`token_${token}`)],
        ]}
      />
    </Part>
  );
}

function modeText(text: Text, { mode, sessions }: PageReport['identity']): string {
  if (mode === 'classic') return text('modeClassic');
  return sessions ? text('modeSessionsOpen', String(sessions.length)) : text('modeMultiSession');
}

function menuText(text: Text, { script }: DiagnosisFacts): string {
  if (!script) return text('menuPlace_missing');
  const place = text(`menuPlace_${script.place}`);
  return script.isLate ? `${place} ${text('menuPlaceLate')}` : place;
}

/** What each source says of who is signed in. */
export function IdentityPart({ page }: Pick<PagePartProps, 'page'>): JSX.Element {
  const text = useText();
  const { identity, sources } = page;
  const { base, role } = identity;
  const who = [base.user, base.alias ?? base.account].filter(name => name !== undefined).join(' @ ');
  const as = role && `${role.displayName ?? role.roleName} @ ${role.alias ?? role.account}`;
  return (
    <Part title="partIdentity" sum={as ?? (who || text('unknownIdentity'))}>
      <Rows
        rows={[
          [text('rowTaken'), [who || text('unknownIdentity'), ...(as === undefined ? [] : [as])].join(' → ')],
          ...sources.map(
            source => [text(`source_${source.name}`), <Source key={source.name} source={source} />] as const,
          ),
        ]}
      />
    </Part>
  );
}

function Source({ source }: { readonly source: SourceReport }): JSX.Element {
  const text = useText();
  const { state, base, role, current, disagrees } = source;
  if (state === 'missing') return <span class="absent">{text('sourceMissing')}</span>;
  const said = [base && toldText(base), role && toldText(role), current && toldText(current)].filter(Boolean);
  const fields = disagrees.map(field => text(`field_${field}`)).join(', ');
  return (
    <>
      {said.join(' → ') || text('sourceEmpty')}
      {state === 'unused' && <em class="careful"> {text('sourceUnused')}</em>}
      {disagrees.length > 0 && <em class="careful"> {text('sourceDisagrees', fields)}</em>}
    </>
  );
}

function toldText({ account, alias, user, roleName }: Told): string {
  const place = [alias, account].filter(name => name !== undefined).join(' · ');
  // A role's session names it itself.
  const name = user ?? roleName;
  return [name, place].filter(Boolean).join(' @ ');
}

/** Each thing on the page that Hatrack relies on, and whether it is there. */
export function FactsPart({ page }: Pick<PagePartProps, 'page'>): JSX.Element {
  const text = useText();
  const changed = page.facts.filter(fact => markOf(fact) !== 'found' && markOf(fact) !== 'fine').length;
  return (
    <Part title="partFacts" sum={text(changed === 0 ? 'factsHold' : 'factsChanged', String(changed))}>
      <ul class="facts">
        {page.facts.map(fact => (
          <li key={fact.name} class={markOf(fact)}>
            <code>{fact.name}</code>
            <span>
              {text(`fact_${markOf(fact)}`)}
              {fact.status === 'missing' && fact.wasAtLoad && ` ${text('factWasThere')}`}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function markOf({ status, isExpected }: PageFact): 'found' | 'missing' | 'different' | 'fine' {
  return status === 'missing' && !isExpected ? 'fine' : status;
}
