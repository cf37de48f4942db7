import type { Completion, CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete';
import { READ_KEYS } from '../../../core/config/keys/known-keys.ts';
import { writeValue } from '../../../core/config/lines/write-value.ts';
import { CSS_COLORS } from '../../../core/config/values/css-colors.ts';
import { COMMON_REGIONS } from '../../../core/config/values/read-region.ts';
import { ENVIRONMENTS } from '../../../core/roles/environment.ts';
import { type Text, underscored } from '../../../core/text-key.ts';
import type { DraftNames } from '../../reading/draft-reading.ts';
import { type CursorPlace, findCursorPlace } from './cursor-place.ts';

/** Keys of the AWS CLI in an `[sso-session …]`. */
const SESSION_KEYS = ['sso_start_url', 'sso_region', 'sso_registration_scopes'] as const;

/** Completes keys that a section lacks, names of other sections, regions, colors, and the words of a header. */
export function completeConfig(say: Text, names: () => DraftNames): CompletionSource {
  return (context: CompletionContext): CompletionResult | null => {
    const { doc } = context.state;
    const place = findCursorPlace(doc, context.pos);
    if (!place || (place.kind !== 'value' && !context.explicit && place.from === context.pos)) return null;
    const { from, kind } = place;
    if (kind === 'key') return completeKey(place, doc.sliceString(from, context.pos).toLowerCase(), say);
    const options = kind === 'header' ? headerOptions(say) : valueOptions(place, names(), say);
    return options.length === 0 ? null : { from, options, validFor: /^[^#;=\]]*$/ };
  };
}

function headerOptions(say: Text): readonly Completion[] {
  return [
    { label: 'profile ', detail: say('editorProfilePrefix'), type: 'prefix' },
    { label: 'sso-session ', detail: say('editorSessionPrefix'), type: 'prefix' },
  ];
}

/** The keys that contain the typed text; keys that start with it come first. */
function completeKey(place: CursorPlace & { kind: 'key' }, written: string, say: Text): CompletionResult | null {
  const { from, section, taken, hasSeparator } = place;
  if (section.prefix === 'services') return null;
  const keys = section.prefix === 'sso-session' ? SESSION_KEYS : READ_KEYS;
  const fitting = keys.filter(key => key.includes(written) && !taken.has(key));
  const options = fitting
    .toSorted((left, right) => left.indexOf(written) - right.indexOf(written))
    .map(label => ({
      label,
      apply: hasSeparator ? label : `${label} = `,
      info: say(`keyInfo_${label}`),
      type: 'key',
    }));
  const getMatch = ({ label }: Completion): readonly number[] => {
    const start = label.indexOf(written);
    return written === '' ? [] : [start, start + written.length];
  };
  return options.length === 0 ? null : { from, options, filter: false, getMatch };
}

function valueOptions(
  { key, section }: CursorPlace & { kind: 'value' },
  { profiles, bases, sessions }: DraftNames,
  say: Text,
): readonly Completion[] {
  switch (key) {
    case 'source_profile':
    case 'after_sign_in': {
      const first = new Set(key === 'source_profile' ? bases : []);
      const others = profiles.filter(name => name !== section.name);
      return others.map(name => ({ ...nameOption(key, name), boost: first.has(name) ? 50 : 0 }));
    }
    case 'env':
    case 'confirm':
      return (key === 'env' ? ENVIRONMENTS : ['yes', 'no']).map(label => ({ label, type: 'keyword' }));
    case 'sso_session':
      return sessions.map(name => nameOption(key, name));
    case 'region':
    case 'target_region':
    case 'sso_region':
      return COMMON_REGIONS.map(label => ({ label, detail: say(`region_${underscored(label)}`), type: 'region' }));
    case 'color':
      return [...CSS_COLORS.keys()].map(label => ({ label, type: 'color' }));
    default:
      return [];
  }
}

function nameOption(key: 'source_profile' | 'after_sign_in' | 'sso_session', name: string): Completion {
  return { label: name, apply: writeValue(key, name), type: 'name' };
}
