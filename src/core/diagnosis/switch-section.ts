import type { SwitchRecord } from '../switching/switch-record.ts';
import { underscored } from '../text-key.ts';
import { type Finding, found } from './finding.ts';
import type { NameKind } from './mask.ts';
import { type ConsolePageState, portalEnd } from './portal-end.ts';
import { factRow, row, type Section, section } from './section.ts';
import { code, named, say } from './value.ts';

const ENDS = {
  switched: 'end_switched',
  'handed-over': 'end_handed_over',
  opened: 'end_opened',
  failed: 'end_failed',
} as const;

/** What the fields of a request name, by their name in lower case. */
const FIELD_KINDS: Readonly<Record<string, NameKind>> = {
  account: 'account',
  rolename: 'role',
  displayname: 'profile',
  redirecturi: 'address',
  redirect_uri: 'address',
};

/**
 * The last switch of the tab: what was sent, in which ways, and how it ended.
 * @param page the console page in front, if there is one
 */
export function switchSection(last: SwitchRecord | undefined, page: ConsolePageState | undefined): Section {
  if (!last) return section('part_switch', [say('none')], [row(say('row_outcome'), say('outcome_none'))], []);
  const { choice, at, request, steps = [], outcome } = last;
  const { why, answer } = outcome.result === 'failed' ? outcome : {};
  // The switch has happened, and the page that came back is an error.
  const end = say(ENDS[why === 'console-error' ? 'switched' : outcome.result]);
  const followed = portalEnd(last, page);
  const sent = request ? code(`POST ${request.url}`) : say('request_none');
  return section(
    'part_switch',
    [end],
    [
      row(say('row_switch_to'), ...(choice ? named('profile', choice.role.name) : [say('switchBack')])),
      row(say('row_time'), { time: at }),
      row(say('row_outcome'), end, why && code(why), answer),
      followed
        ? row(say('row_portal'), say(`portal_${underscored(followed)}`))
        : factRow(factOf(request?.fields), say('row_request'), sent),
      ...Object.entries(request?.fields ?? {}).map(([name, value]) =>
        row(name, value === '' ? say('none') : code(value, FIELD_KINDS[name.toLowerCase()])),
      ),
      ...steps.map(({ way, result: came }, index) => row(say('row_way', index + 1), code(`${way}: ${came}`))),
    ],
    page && page.loadedAt > at ? [] : whyFailed(last),
  );
}

/** Number in docs/console.md of the request: a switch in multi-session mode, a classic one, or switching back. */
function factOf(fields: Readonly<Record<string, string>> | undefined): string | undefined {
  if (!fields) return undefined;
  if ('redirectUri' in fields) return '3.3.1';
  return 'roleName' in fields ? '2.1.1' : '2.2.1';
}

function whyFailed({ choice, outcome, steps = [] }: SwitchRecord): readonly Finding[] {
  const wasStopped = steps.some(step => step.way === 'form' && step.result === 'blocked');
  const obstacle = choice?.role.obstacle;
  const args = named('profile', choice?.role.name);
  return [
    ...(outcome.result === 'failed'
      ? [{ code: 'last_switch', args, failure: { ...outcome, ...(obstacle && { obstacle }) } } as const]
      : []),
    ...found([wasStopped, 'form_stopped']),
  ];
}
