import type { BaseReport, ConfigReport, NamedLine } from './config-report.ts';
import type { DiagnosisFacts } from './facts.ts';
import type { Mask } from './mask.ts';

const WITHHELD = '…';

/** The lines about the config, and about what shows of it. Masked, a profile is its line. */
export function reportedConfig(config: ConfigReport, mask: Mask, isMasked: boolean): readonly string[] {
  const { state, lacksIndex, profiles, roles, errors, layers, visible } = config;
  const whole = [
    `- config: ${state}${lacksIndex ? ', its list to be made again' : ''}; profiles: ${profiles}; roles: ${roles}; errors: ${errors}`,
    ...layers.map(({ layer, profiles: listed, unused, failure }) => {
      const why = [...(unused ? [`not listed: ${unused}`] : []), ...(failure ? [`last fetch: ${failure}`] : [])];
      return `- layer ${layer}: profiles: ${[listed, ...why].join('; ')}`;
    }),
  ];
  if (!visible) return whole;
  const named = ({ name, line, layer }: NamedLine): string => {
    const place = layer === undefined ? `line ${line}` : `${layer} line ${line}`;
    return isMasked ? place : `${name} (${place})`;
  };
  const { basis, shown, hidden, bases } = visible;
  return [
    ...whole,
    `- shown: ${shown} (${basis})`,
    ...hidden.map(({ why, count, partitions, roles: hiddenRoles }) => {
      const names = hiddenRoles.map(named).join(', ');
      return `- hidden, ${why}: ${count}, of ${partitions.join(', ')}: ${names}${count > hiddenRoles.length ? ', …' : ''}`;
    }),
    ...bases.map(base => `- base ${named(base)}: ${base.standing}; ${wantedBy(base, mask)}`),
  ];
}

function wantedBy({ account, alias, roleName, partition }: BaseReport, mask: Mask): string {
  return [
    ...(account === undefined ? [] : [mask.name(/^\d{12}$/.test(account) ? 'account' : 'alias', account)]),
    ...(alias === undefined ? [] : [mask.name('alias', alias)]),
    ...(roleName === undefined ? [] : [mask.name('role', roleName)]),
    ...(partition === undefined ? [] : [partition]),
  ].join(', ');
}

/** The request of the last switch, without its token, and what came of it. */
export function reportedSwitch(
  { lastSwitch, portalEnd, at }: DiagnosisFacts,
  mask: Mask,
  isMasked: boolean,
): readonly string[] {
  if (!lastSwitch) return ['- none since the browser was started'];
  const { request, steps, result, why, answer, roleName } = lastSwitch;
  const what = roleName === undefined ? 'switch back' : `switch to ${mask.name('profile', roleName)}`;
  const end = [result, ...(why ? [why] : []), ...(portalEnd ? [`by the portal, ${portalEnd}`] : [])].join(', ');
  return [
    `- ${what}, ${Math.round((at - lastSwitch.at) / 1000)} s ago: ${end}${answer === undefined ? '' : ` (${mask.text(answer)})`}`,
    ...(request
      ? [
          `- POST ${mask.text(request.url)}`,
          ...Object.entries(request.fields).map(
            ([name, value]) => `  - ${name}: ${fieldText(name, value, mask, isMasked)}`,
          ),
        ]
      : ['- no request']),
    ...steps.map(step => `- by ${step.way}: ${step.result}`),
  ];
}

function fieldText(name: string, value: string, mask: Mask, isMasked: boolean): string {
  if (!isMasked || value === '') return value || '(empty)';
  if (name === 'account') return mask.name(/^\d{12}$/.test(value) ? 'account' : 'alias', value);
  if (name === 'roleName') return mask.name('role', value);
  if (name === 'displayName') return mask.name('profile', value);
  if (/^redirect_?uri$/i.test(name)) return mask.text(hostAndService(value));
  return mask.text(value);
}

/** An address names resources in its further path and query. */
function hostAndService(value: string): string {
  const address =
    /^https%3a/i.test(value) && URL.canParse(decodeURIComponent(value)) ? decodeURIComponent(value) : value;
  if (!URL.canParse(address)) return WITHHELD;
  const { origin, pathname } = new URL(address);
  return `${origin}/${pathname.split('/')[1]}/${WITHHELD}`;
}
