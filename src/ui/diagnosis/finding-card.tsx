import type { JSX } from 'preact';
import type { Layer } from '../../core/config/profile.ts';
import { type Finding, type FindingRemedy, severityOf } from '../../core/diagnosis/finding.ts';
import type { Text, TextKey } from '../../core/text-key.ts';
import { LAYER_NAMES } from '../layer-names.ts';
import { SwitchReason } from '../switcher/switch-reason.tsx';
import { useText } from '../text.ts';
import type { DiagnosisWays } from './diagnosis-ways.ts';

const REMEDIES = {
  reload: 'reloadTab',
  grant: 'withheldAction',
  options: 'openConfig',
  'show-all': 'showAllRoles',
  'show-mine': 'showMyRoles',
  'open-console': 'noConsoleAction',
} as const satisfies Record<FindingRemedy, TextKey>;

const SEVERITIES = {
  wrong: 'diagnosisWrong',
  careful: 'diagnosisCareful',
  note: 'diagnosisNote',
} as const satisfies Record<ReturnType<typeof severityOf>, TextKey>;

interface FindingCardProps {
  readonly finding: Finding;
  readonly remedies: DiagnosisWays['remedies'];
  readonly usesRegion: boolean;
}

/** One thing that is off: what, why, and what to do. */
export function FindingCard({ finding, remedies, usesRegion }: FindingCardProps): JSX.Element {
  const text = useText();
  const severity = severityOf(finding);
  const { remedy } = finding;
  const act = remedy && remedies[remedy];
  return (
    <section class={`finding ${severity}`}>
      <h2>
        <span class="severity">{text(SEVERITIES[severity])}</span> {title(text, finding)}
      </h2>
      <Why finding={finding} usesRegion={usesRegion} />
      {act && (
        <button type="button" class="button" onClick={act}>
          {text(REMEDIES[remedy])}
        </button>
      )}
    </section>
  );
}

function title(text: Text, { code, args, failure }: Finding): string {
  if (code !== 'last_switch') return text(`finding_${code}`, ...args);
  const [roleName = ''] = args;
  const isDone = failure?.why === 'console-error';
  if (roleName === '') return text(isDone ? 'switchedBackToErrorTitle' : 'switchBackFailedTitle');
  return text(isDone ? 'switchedToErrorTitle' : 'switchFailedTitle', roleName);
}

function Why({ finding, usesRegion }: Pick<FindingCardProps, 'finding' | 'usesRegion'>): JSX.Element {
  const text = useText();
  const { code, args, failure } = finding;
  if (code === 'last_switch') {
    const roleName = args[0] || undefined;
    const { obstacle, ...rest } = failure ?? {};
    const outcome = { result: 'failed', why: 'no-answer', ...rest } as const;
    return <SwitchReason roleName={roleName} obstacle={obstacle} outcome={outcome} usesRegion={usesRegion} />;
  }
  const [first = ''] = args;
  const names = { sources_disagree: sourceNames, layer_unused: layerNames } as const;
  const told = code === 'sources_disagree' || code === 'layer_unused' ? [names[code](text, first)] : args;
  return (
    <>
      <p>{text(`findingWhy_${code}`, ...told)}</p>
      <p class="remedy">{text(`findingDo_${code}`, ...told)}</p>
    </>
  );
}

function sourceNames(text: Text, names: string): string {
  return names
    .split(', ')
    .map(name => text(`source_${name}` as TextKey))
    .join(', ');
}

function layerNames(text: Text, names: string): string {
  return names
    .split(', ')
    .map(name => text(LAYER_NAMES[name as Layer]))
    .join(', ');
}
