import { object, text } from '../guards.ts';
import { knownSettings, SETTING_NAMES } from '../settings.ts';
import { NO_POLICY, POLICY_LISTS, type Policy } from './policy.ts';
import { parseTeamUrl } from './team-url.ts';

/** Reads a policy from outside. Leaves out what is wrong in it, and names that in `ignored`. Never throws. */
export function readPolicy(managed: unknown): Policy {
  const given = object(managed);
  if (!given) return NO_POLICY;
  const settings = knownSettings(given.settings);
  const { lockedSettings, lockedLayers, senderIds } = POLICY_LISTS;
  const locked = lockedSettings(given.lockedSettings);
  const url = parseTeamUrl(given.teamUrl);
  const teamUrl = typeof url === 'string' ? undefined : url.href;
  const lists = {
    lockedSettings: SETTING_NAMES.filter(name => locked.includes(name) && name in settings),
    lockedLayers: lockedLayers(given.lockedLayers),
    senderIds: [...new Set(senderIds(given.senderIds))].filter(id => id !== ''),
  };
  const taken = { configText: text(given.configText), teamUrl, settings, ...lists };
  return {
    settings,
    ...lists,
    ...(teamUrl !== undefined && { teamUrl }),
    ignored: [...new Set(Object.entries(taken).flatMap(([name, part]) => leftOut(name, given[name], part)))],
  };
}

/** Names what a part of the policy has that was not taken: the part itself, or entries of it. */
function leftOut(name: string, given: unknown, taken: unknown): readonly string[] {
  // For a part that a policy leaves out, Chromium gives nothing, and some tools give null.
  if (given === undefined || given === null || given === '') return [];
  if (Array.isArray(taken)) {
    if (!Array.isArray(given)) return [name];
    return given.filter(entry => !taken.includes(entry)).map(entry => `${name}.${text(entry) ?? typeof entry}`);
  }
  if (typeof taken !== 'object') return taken === undefined ? [name] : [];
  const fields = object(given);
  return fields
    ? Object.keys(fields).flatMap(field => (Object.hasOwn({ ...taken }, field) ? [] : [`${name}.${field}`]))
    : [name];
}
