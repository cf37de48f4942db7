import type { Layer, Profile } from '../model/profile.ts';
import { checkKeys } from './checks/check-keys.ts';
import { checkRoles } from './checks/check-roles.ts';
import { type Draft, resolveSources } from './checks/resolve-sources.ts';
import { type ForeignFormat, foreignFormat } from './foreign-format.ts';
import { createIssue, type Issue } from './issues/issue.ts';
import type { Line } from './lines/line.ts';
import { readLines } from './lines/read-lines.ts';
import { type CleanedText, removeSecrets } from './secrets/remove-secrets.ts';
import { joinCredentials } from './sections/credentials-section.ts';
import { readSections, type Sections } from './sections/read-sections.ts';
import type { Section } from './sections/section.ts';
import { firstByName } from './sections/section-names.ts';
import { SectionReader } from './sections/section-reader.ts';
import { type ReadPortalAddress, readSessions } from './values/read-portal.ts';
import { readProfile } from './values/read-profile.ts';
import { withToolKeys } from './values/read-tool.ts';

/** What a text says by itself, without the other layers. */
export interface OwnConfig {
  /** Profiles. Their sources are still as the user wrote them. */
  readonly drafts: readonly Draft[];
  readonly issues: readonly Issue[];
  /** Names of the `[sso-session …]` sections, each once. */
  readonly sessions: readonly string[];
  /** The text without its secrets: this text was read. */
  readonly cleaned: CleanedText;
  /** Of that text. */
  readonly lines: readonly Line[];
  /** The sections of that text as the user wrote them, also those without a name. */
  readonly sections: readonly Section[];
}

export interface ParsedConfig extends Omit<OwnConfig, 'drafts'> {
  /** In the order of the text. */
  readonly profiles: readonly Profile[];
  /** By line. */
  readonly issues: readonly Issue[];
}

export interface ReadOptions {
  readonly layer?: Layer;
  /** Without this function every address counts as an access portal, and its roles belong to the page's partition. */
  readonly readPortal?: ReadPortalAddress;
}

export interface ParseOptions extends ReadOptions {
  /** Profiles of the other layers: a source may be one of them. */
  readonly others?: readonly Profile[];
}

/**
 * Reads an INI text in AESR's format, the AWS CLI's format, or both. Never throws. A section with a problem hides no other.
 * Secrets are taken out first and reported by line. Rules: "The configuration" in README; AESR's own: docs/console.md 10.
 */
export function parseConfig(text: string, { others, ...options }: ParseOptions = {}): ParsedConfig {
  return resolveAmong(readOwn(text, options), others);
}

/** The first part of `parseConfig`: nearly all of its work. */
export function readOwn(text: string, { layer = 'personal', readPortal }: ReadOptions = {}): OwnConfig {
  const given = readLines(text);
  const cleaned = removeSecrets(text, given);
  const lines = cleaned.removed.length === 0 ? given : readLines(cleaned.text);
  const foreign = foreignFormat(cleaned.text);
  const found = foreign ? readForeign(lines, foreign) : readSections(lines);
  const issues: Issue[] = [
    ...cleaned.removed.map(({ key, why, ...place }) =>
      createIssue({ code: 'secret_removed', args: [why, key === undefined ? '' : `, ${key}`] }, place),
    ),
    ...found.issues,
  ];
  const named = found.sections.filter(({ name }) => name !== '');
  const sessionNames = new Set(named.flatMap(({ prefix, name }) => (prefix === 'sso-session' ? [name] : [])));
  const readers = named.map(section => readerOf(withToolKeys(section, sessionNames), issues));
  const sessionReaders = readers.filter(({ section }) => section.prefix === 'sso-session');
  const halves = readers.filter(({ section }) => isProfile(section));
  const profileReaders = joinCredentials(halves, issues);
  const sessions = readSessions(sessionReaders, readPortal);
  reportDuplicates(sessionReaders);
  reportDuplicates(profileReaders);
  checkKeys([...sessionReaders, ...halves]);
  return {
    drafts: profileReaders.map(reader => ({ reader, profile: readProfile(reader, sessions, layer) })),
    issues,
    sessions: [...sessions.byName.keys()],
    cleaned,
    lines,
    sections: found.sections,
  };
}

/** The second part of `parseConfig`: finds the sources of a text's profiles among them and those of the other layers. */
export function resolveAmong({ drafts, ...own }: OwnConfig, others: readonly Profile[] = []): ParsedConfig {
  const issues = [...own.issues];
  const resolved = resolveSources(
    drafts.map(({ reader, profile }) => ({ profile, reader: reader.into(issues) })),
    new Set(others.map(({ name }) => name)),
  );
  checkRoles(resolved, { elsewhere: others, sessions: own.sessions, issues });
  return {
    ...own,
    profiles: resolved.map(({ profile }) => profile),
    issues: issues.sort((left, right) => left.line - right.line),
  };
}

/** One issue is enough: single lines of such a text need no report. */
function readForeign(lines: readonly Line[], format: ForeignFormat): Sections {
  const line = lines.find(({ kind }) => kind !== 'blank')?.number ?? 1;
  return { sections: [], issues: [createIssue({ code: 'text_foreign', args: [format] }, { line })] };
}

/** The shape decides: a section with a role or an account is a profile, whatever its name is. The CLI's own sections are not. */
function readerOf(section: Section, issues: Issue[]): SectionReader {
  const isRole = section.entries.has('role_arn') || section.entries.has('aws_account_id');
  const isNamedLikeOther = section.prefix === 'sso-session' || section.prefix === 'services';
  const isOther = isNamedLikeOther || (section.prefix === 'bare' && /^(preview|plugins)$/.test(section.name));
  if (!isRole || !isOther) return new SectionReader(section, issues);
  return new SectionReader({ ...section, name: section.written, prefix: 'profile' }, issues);
}

function isProfile({ name, prefix }: Section): boolean {
  return prefix === 'profile' || (prefix === 'bare' && name !== 'preview' && name !== 'plugins');
}

function reportDuplicates(readers: readonly SectionReader[]): void {
  const byName = firstByName(readers, ({ section }) => section.name);
  if (byName.size === readers.length) return;
  for (const reader of readers) {
    const { name } = reader.section;
    const earlier = byName.get(name);
    if (earlier && earlier !== reader) {
      reader.report({ code: 'section_duplicate', args: [name, String(earlier.section.line)] });
    }
  }
}
