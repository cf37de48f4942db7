import type { JSX } from 'preact';
import type { Finding, FindingCode } from '../../core/diagnosis/finding.ts';
import { useText } from '../text.ts';
import { BrowserPart } from './browser-part.tsx';
import { ConfigPart } from './config-part.tsx';
import type { DiagnosisStore } from './diagnosis-store.ts';
import type { DiagnosisWays } from './diagnosis-ways.ts';
import { FindingCard } from './finding-card.tsx';
import { FactsPart, IdentityPart, PagePart } from './page-part.tsx';
import { SwitchPart } from './switch-part.tsx';

interface DiagnosisProps {
  readonly store: DiagnosisStore;
  readonly remedies: DiagnosisWays['remedies'];
  /** What is told elsewhere on the screen already. */
  readonly told?: ReadonlySet<FindingCode>;
}

/** What is off, why, and what to do; then all that was seen, and a report of it to copy. */
export function Diagnosis({ store, remedies, told }: DiagnosisProps): JSX.Element {
  const text = useText();
  const facts = store.facts.value;
  if (store.hasFailed.value) return <p role="alert">{text('diagnosisFailed')}</p>;
  if (!facts) return <p class="waiting">{text('diagnosisWaiting')}</p>;
  const findings = store.findings.value.filter(({ code }) => !told?.has(code));
  return (
    <div class="diagnosis">
      <Findings findings={findings} remedies={remedies} usesRegion={facts.usesRegion} isAll={!told} />
      {facts.page && <PagePart facts={facts} page={facts.page} />}
      {facts.page && <IdentityPart page={facts.page} />}
      <ConfigPart config={facts.config} />
      <SwitchPart facts={facts} />
      <BrowserPart facts={facts} />
      {facts.page && <FactsPart page={facts.page} />}
      <Report store={store} />
    </div>
  );
}

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly remedies: DiagnosisWays['remedies'];
  readonly usesRegion: boolean;
  readonly isAll: boolean;
}

function Findings({ findings, isAll, ...rest }: FindingsProps): JSX.Element | null {
  const text = useText();
  if (findings.length === 0) {
    return isAll ? (
      <p class="nothing-off" role="status">
        {text('diagnosisNothing')}
      </p>
    ) : null;
  }
  return (
    <ul class="findings">
      {findings.map(finding => (
        <li key={finding.code + finding.args.join()}>
          <FindingCard finding={finding} {...rest} />
        </li>
      ))}
    </ul>
  );
}

function Report({ store }: { readonly store: DiagnosisStore }): JSX.Element {
  const text = useText();
  const copied = store.copied.value;
  return (
    <div class="report">
      <p>{text('reportHelp')}</p>
      <label>
        <input
          type="checkbox"
          checked={store.isUnmasked.value}
          onClick={event => {
            store.isUnmasked.value = event.currentTarget.checked;
          }}
        />
        {text('reportUnmasked')}
      </label>
      <div class="buttons">
        <button type="button" class="button" onClick={() => void store.copy()}>
          {text('reportCopy')}
        </button>
        <button type="button" class="button" onClick={() => void store.look()}>
          {text('diagnosisAgain')}
        </button>
        <span role="status">{copied && text(copied === 'copied' ? 'reportCopied' : 'reportNotCopied')}</span>
      </div>
    </div>
  );
}
