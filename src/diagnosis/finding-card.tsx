import type { JSX } from 'preact';
import type { Layer } from '../core/config/profile.ts';
import {
  FINDINGS,
  type Finding,
  type FindingRemedy,
  type FindingSeverity,
  type Remedies,
} from '../core/diagnosis/finding.ts';
import type { Text, TextKey } from '../core/text-key.ts';
import { SwitchReason } from '../switcher/switch-reason.tsx';
import { LAYER_NAMES } from '../ui/layer-names.ts';
import { useText } from '../ui/text.ts';

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
} as const satisfies Record<FindingSeverity, TextKey>;

interface FindingCardProps {
  readonly finding: Finding;
  readonly usesRegion: boolean;
  readonly remedies: Remedies;
  readonly onRemedy: (remedy: FindingRemedy) => Promise<void>;
}

/** One thing that is off: what, why, and what to do. */
export function FindingCard({ finding, usesRegion, remedies, onRemedy }: FindingCardProps): JSX.Element {
  const text = useText();
  const [severity, , remedy] = FINDINGS[finding.code] as readonly [FindingSeverity, string, FindingRemedy?];
  return (
    <li class={`finding ${severity}`}>
      <h2>
        <span class="severity">{text(SEVERITIES[severity])}</span> {title(text, finding)}
      </h2>
      <Why finding={finding} usesRegion={usesRegion} />
      {remedy && remedies[remedy] && (
        <button type="button" class="button" onClick={() => void onRemedy(remedy)}>
          {text(REMEDIES[remedy])}
        </button>
      )}
    </li>
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
    const { obstacle, ...rest } = failure ?? {};
    const outcome = { result: 'failed', why: 'no-answer', ...rest } as const;
    return (
      <SwitchReason roleName={args[0] || undefined} obstacle={obstacle} outcome={outcome} usesRegion={usesRegion} />
    );
  }
  const names = namesIn(text, finding);
  const why = code === 'none_of_account' || code === 'some_of_account' ? 'other_account' : code;
  return (
    <>
      <p>{text(`findingWhy_${why}`, ...names)}</p>
      <p class="remedy">{text(`findingDo_${FINDINGS[code][1]}`, ...names)}</p>
    </>
  );
}

/** Sources and layers have names in each language. */
function namesIn(text: Text, { code, args }: Finding): readonly string[] {
  const key = {
    sources_disagree: (name: string) => `source_${name}` as TextKey,
    layer_unused: (name: string) => LAYER_NAMES[name as Layer],
  };
  if (code !== 'sources_disagree' && code !== 'layer_unused') return args;
  return args.map(list =>
    list
      .split(', ')
      .map(name => text(key[code](name)))
      .join(', '),
  );
}
