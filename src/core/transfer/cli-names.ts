import { headerOf } from '../config/lines/section-header.ts';
import type { Profile } from '../model/profile.ts';
import { unusedName } from '../model/unused-name.ts';
import { cleanName } from '../roles/clean-name.ts';

/** Names that profiles get in a config of the AWS CLI. */
export interface CliNames {
  of(profile: Profile): string;
  /** The name of the profile that a `source_profile` names; one that is not in the text keeps its own. */
  ofSource(source: string): string;
}

/** Characters that the AWS CLI does not read as a part of a name. */
const UNSAFE = /[[\]"'\\#;]+/g;

/**
 * Makes names that the AWS CLI and Hatrack read in the same way, each once: the AWS CLI refuses a file with a name twice.
 * Nearly all are the profiles' own names.
 */
export function cliNames(profiles: readonly Profile[]): CliNames {
  const taken = new Set<string>();
  const names = new Map<Profile, string>();
  const bySource = new Map<string, string>();
  for (const profile of profiles) {
    const name = unusedName(safeName(profile.name), taken, '-');
    taken.add(name);
    names.set(profile, name);
    if (!bySource.has(profile.name)) bySource.set(profile.name, name);
  }
  return {
    of: profile => names.get(profile) ?? safeName(profile.name),
    ofSource: source => bySource.get(source) ?? safeName(source),
  };
}

/** Writes `[profile x]`, with quotes around a name of several words, as the AWS CLI needs them. */
export function cliHeader(name: string): string {
  if (name === 'default') return '[default]';
  return /\s/.test(name) ? `[profile "${name}"]` : `[profile ${name}]`;
}

/** Joins a first word that names a kind of section to the rest of the name. */
function safeName(name: string): string {
  const safe = cleanName(name).replace(UNSAFE, '-').trim() || '-';
  return headerOf(`[${safe}]`)?.prefix === 'bare' ? safe : safe.replace(/\s+/, '-');
}
