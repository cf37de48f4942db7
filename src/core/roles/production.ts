import { accountText } from '../model/account-text.ts';
import type { Settings } from '../settings.ts';
import { colorOf, isProductionWord } from './environment.ts';
import type { Role } from './role.ts';

/** Patterns that count; the rest of a longer list does not. */
const MOST_PATTERNS = 50;

/** What `environmentIn` calls an environment that only a pattern names. */
const PRODUCTION = 'prod';

type Described = Pick<Role, 'name' | 'account'> & Partial<Pick<Role, 'group' | 'alias' | 'env' | 'color' | 'confirm'>>;

/**
 * The environment of a role: as the text says, else `prod` where a pattern of the user's fits its name, group, account
 * or account alias; `undefined` where neither says anything.
 * @param patterns one a line or between commas; `*` is any text, and case does not matter
 */
export function environmentIn(patterns: string, role: Described): string | undefined {
  if (role.env !== undefined) return role.env;
  const texts = [role.name, role.group, role.account, accountText(role.account), role.alias].flatMap(
    text => text?.toLowerCase() ?? [],
  );
  return patternsOf(patterns).some(pattern => texts.some(text => fits(pattern, text))) ? PRODUCTION : undefined;
}

/** Whether a role belongs to production. */
export function isProduction(patterns: string, role: Described): boolean {
  return isProductionWord(environmentIn(patterns, role) ?? '');
}

/** Whether to ask before a switch to a role: as the text says, else as the setting says for production. */
export function asksBefore(role: Described, settings: Pick<Settings, 'askProduction' | 'productionNames'>): boolean {
  return role.confirm ?? (settings.askProduction && isProduction(settings.productionNames, role));
}

/** The color (`rrggbb`) of a role: as the text says, else that of its environment. */
export function colorIn(patterns: string, role: Described): string | undefined {
  const env = environmentIn(patterns, role);
  return colorOf({ ...role, ...(env !== undefined && { env }) });
}

function patternsOf(patterns: string): readonly string[] {
  const all = patterns.toLowerCase().split(/[\n,]/);
  return all.flatMap(pattern => pattern.trim() || []).slice(0, MOST_PATTERNS);
}

/** Takes time in proportion to the text: each part is sought once, behind the one before. */
function fits(pattern: string, text: string): boolean {
  const [start = '', ...parts] = pattern.split('*');
  const end = parts.pop();
  if (end === undefined) return text === pattern;
  if (!text.startsWith(start)) return false;
  let at = start.length;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - at >= end.length && text.endsWith(end);
}
