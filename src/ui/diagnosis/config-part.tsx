import type { JSX } from 'preact';
import type {
  BaseReport,
  ConfigReport,
  HiddenReport,
  LayerReport,
  NamedLine,
} from '../../core/diagnosis/config-report.ts';
import { type Text, underscored } from '../../core/text-key.ts';
import { LAYER_NAMES } from '../layer-names.ts';
import { useText } from '../text.ts';
import { Part, Rows } from './part.tsx';

/** What of the config shows to this sign-in, and why the rest does not. */
export function ConfigPart({ config }: { readonly config: ConfigReport }): JSX.Element {
  const text = useText();
  const language = text('language');
  const { state, profiles, roles, errors, layers, visible } = config;
  const count = (number: number): string => number.toLocaleString(language);
  return (
    <Part
      title="partRoles"
      sum={state === 'there' ? text('rolesShown', count(visible?.shown ?? 0), count(roles)) : text(`config_${state}`)}
    >
      <Rows
        rows={[
          [
            text('rowConfig'),
            state === 'there' ? text('configCounts', count(profiles), count(roles)) : text(`config_${state}`),
          ],
          errors > 0 && [text('rowErrors'), count(errors)],
          ...layers.map(layer => [text('rowLayer', text(LAYER_NAMES[layer.layer])), layerText(text, layer)] as const),
          visible && [text('rowShown'), text(`basis_${underscored(visible.basis)}`, count(visible.shown))],
          ...(visible?.bases ?? []).map(base => [text('rowBase', base.name), baseText(text, base)] as const),
        ]}
      />
      {visible && visible.hidden.length > 0 && <Hidden hidden={visible.hidden} />}
    </Part>
  );
}

function layerText(text: Text, { profiles, unused, failure }: LayerReport): string {
  return [
    text('layerProfiles', profiles.toLocaleString(text('language'))),
    ...(unused ? [text(`layerUnused_${underscored(unused)}`)] : []),
    ...(failure ? [text('layerFailure', failure)] : []),
  ].join(' ');
}

function baseText(text: Text, base: BaseReport): string {
  const { standing, account, alias, roleName, partition } = base;
  const place = alias ?? account ?? '?';
  const args = { 'other-role': roleName ?? '?', 'other-partition': partition ?? '?' } as Readonly<
    Record<string, string>
  >;
  return placed(text, text(`base_${underscored(standing)}`, args[standing] ?? place), base);
}

function Hidden({ hidden }: { readonly hidden: readonly HiddenReport[] }): JSX.Element {
  const text = useText();
  const language = text('language');
  return (
    <ul class="hidden-roles">
      {hidden.map(({ why, base = '', count, partitions, roles }) => (
        <li key={`${why} ${base}`}>
          <details>
            <summary>{hiddenText(text, why, count.toLocaleString(language), base || partitions.join(', '))}</summary>
            <p>{roles.map(role => named(text, role)).join(', ') + (count > roles.length ? ', …' : '')}</p>
          </details>
        </li>
      ))}
    </ul>
  );
}

function hiddenText(text: Text, why: HiddenReport['why'], count: string, what: string): string {
  return text(`hidden_${underscored(why)}`, count, what);
}

function named(text: Text, role: NamedLine): string {
  return placed(text, role.name, role);
}

/** What stands at a line of the user's own text, or else in which layer. */
function placed(text: Text, what: string, { line, layer }: Omit<NamedLine, 'name'>): string {
  if (layer !== undefined) return text('inLayer', what, text(LAYER_NAMES[layer]));
  return line > 0 ? text('withLine', what, String(line)) : what;
}
