import type { SwitchReport } from '../switching/switch-report.ts';
import { underscored } from '../text-key.ts';
import { type Finding, found } from './finding.ts';
import type { NameKind } from './mask.ts';
import { type ConsolePageState, portalEnd } from './portal-end.ts';
import { code, named, row, type Section, say, section } from './section.ts';

const ENDS: Readonly<Record<string, 'end_switched' | 'end_handed_over' | 'end_opened'>> = {
  switched: 'end_switched',
  'handed-over': 'end_handed_over',
  opened: 'end_opened',
};

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
export function switchSection(last: SwitchReport | undefined, page: ConsolePageState | undefined): Section {
  if (!last) return section('part_switch', [say('none')], [row(say('row_outcome'), say('outcome_none'))], []);
  const { roleName, at, request, steps, result, why, answer } = last;
  // The switch has happened, and the page that came back is an error.
  const end = say(ENDS[why === 'console-error' ? 'switched' : result] ?? 'end_failed');
  const followed = portalEnd(last, page);
  const sent = request ? code(`POST ${request.url}`) : say('request_none');
  return section(
    'part_switch',
    [end],
    [
      row(say('row_switch_to'), ...(roleName === undefined ? [say('switchBack')] : named('profile', roleName))),
      row(say('row_time'), { time: at }),
      row(say('row_outcome'), end, why && code(why), answer),
      followed ? row(say('row_portal'), say(`portal_${underscored(followed)}`)) : row(say('row_request'), sent),
      ...Object.entries(request?.fields ?? {}).map(([name, value]) =>
        row(name, value === '' ? say('none') : code(value, FIELD_KINDS[name.toLowerCase()])),
      ),
      ...steps.map(({ way, result: came }, index) => row(say('row_way', index + 1), code(`${way}: ${came}`))),
    ],
    page && page.loadedAt > at ? [] : whyFailed(last),
  );
}

function whyFailed({ roleName, result, why, steps, answer, via, obstacle }: SwitchReport): readonly Finding[] {
  const wasStopped = steps.some(step => step.way === 'form' && step.result === 'blocked');
  const failure = why && {
    why,
    ...(answer !== undefined && { answer }),
    ...(via !== undefined && { via }),
    ...(obstacle && { obstacle }),
  };
  return [
    ...(result === 'failed' && failure
      ? [{ code: 'last_switch', args: named('profile', roleName), failure } as const]
      : []),
    ...found([wasStopped, 'form_stopped']),
  ];
}
