import { parseReadOnlyLayers, READ_ONLY_LAYERS } from '../model/layers.ts';
import { knownSettings, SETTING_NAMES } from '../settings.ts';
import { NO_POLICY, type Policy } from './policy.ts';
import { parseTeamUrl } from './team-url.ts';

const LISTS: Readonly<Record<string, (name: unknown) => boolean>> = {
  lockedSettings: name => SETTING_NAMES.some(known => known === name),
  lockedLayers: layer => READ_ONLY_LAYERS.some(known => known === layer),
  senderIds: id => typeof id === 'string' && id !== '',
};

/** A policy from outside; what is wrong in it is left out and named in `ignored`. Never throws. */
export function readPolicy(managed: unknown): Policy {
  if (!isRecord(managed)) return NO_POLICY;
  const settings = knownSettings(managed.settings);
  const teamUrl = parseTeamUrl(managed.teamUrl);
  return {
    settings,
    lockedSettings: SETTING_NAMES.filter(name => listOf(managed.lockedSettings).includes(name) && name in settings),
    lockedLayers: parseReadOnlyLayers(managed.lockedLayers),
    ...(typeof teamUrl !== 'string' && { teamUrl: teamUrl.href }),
    senderIds: [...new Set(listOf(managed.senderIds).filter(isText))].filter(id => id !== ''),
    ignored: [...new Set([...namesIgnored(managed)])],
  };
}

function namesIgnored(managed: Readonly<Record<string, unknown>>): readonly string[] {
  const { settings, teamUrl, configText } = managed;
  const known = knownSettings(settings);
  return [
    ...(isUnset(configText) || typeof configText === 'string' ? [] : ['configText']),
    ...(isUnset(teamUrl) || typeof parseTeamUrl(teamUrl) !== 'string' ? [] : ['teamUrl']),
    ...(isUnset(settings) || isRecord(settings) ? [] : ['settings']),
    ...(isRecord(settings) ? Object.keys(settings).filter(name => !(name in known)) : []).map(at('settings')),
    ...Object.entries(LISTS).flatMap(([name, isGood]) => {
      if (isUnset(managed[name])) return [];
      if (!Array.isArray(managed[name])) return [name];
      return listOf(managed[name])
        .filter(entry => !isGood(entry))
        .map(at(name));
    }),
    ...listOf(managed.lockedSettings)
      .filter(name => LISTS.lockedSettings?.(name) && !(String(name) in known))
      .map(at('lockedSettings')),
  ];
}

function at(field: string): (name: unknown) => string {
  return name => `${field}.${isText(name) ? name : typeof name}`;
}

/** Chromium gives what a policy leaves out as nothing, some tools as null. */
function isUnset(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
