import type { Profile } from '../../model/profile.ts';
import { type Problem, unknownWord } from '../issues/issue.ts';
import { createSuggester } from '../keys/did-you-mean.ts';
import { withoutGluedComment } from '../lines/key-values.ts';
import { createNameFinder, firstByName } from '../sections/section-names.ts';
import type { SectionReader } from '../sections/section-reader.ts';

/** A profile with the reader of its section, which knows the lines to report. */
export interface Draft {
  readonly profile: Profile;
  readonly reader: SectionReader;
}

/**
 * Gives every source the name of its section, reports undefined sources, and removes self-references and circles.
 * @param others names in other layers
 */
export function resolveSources(drafts: readonly Draft[], others: ReadonlySet<string>): readonly Draft[] {
  const places = firstByName(drafts.keys(), at => drafts[at]?.profile.name ?? '');
  const resolve = createNameResolver(places, others);
  const named = drafts.map(draft => {
    const { profile, reader } = draft;
    if (profile.source === undefined) return draft;
    const { name, problem } = resolve(profile.source);
    if (problem) reader.report(problem, 'source_profile');
    if (name !== profile.name)
      return name === profile.source ? draft : { reader, profile: { ...profile, source: name } };
    reader.report({ code: 'source_self', args: [] }, 'source_profile');
    return withoutSource(draft);
  });
  return breakCircles(named, places);
}

function createNameResolver(names: ReadonlyMap<string, unknown>, others: ReadonlySet<string>) {
  const find = createNameFinder(names);
  const found = new Map<string, { readonly name: string; readonly problem?: Problem }>();
  const suggest = createSuggester(names);

  const search = (source: string): { readonly name: string; readonly problem?: Problem } => {
    const bare = withoutGluedComment(source);
    const name = find(source);
    if (name !== undefined && (name === source || name === bare)) return { name };
    if (others.has(bare)) return { name: bare };
    if (name !== undefined) return { name, problem: { code: 'source_case', args: [bare, name] } };
    if (bare === 'default') return { name: bare, problem: { code: 'source_default', args: [] } };
    if (bare.includes('…')) return { name: bare, problem: { code: 'value_cut', args: ['source_profile', bare] } };
    return { name: bare, problem: unknownWord(bare, suggest(bare), 'source_undefined', 'source_misspelt') };
  };

  return (source: string) => {
    const known = found.get(source) ?? search(source);
    found.set(source, known.problem?.code === 'source_default' ? { name: known.name } : known);
    return known;
  };
}

/**
 * The last source of a circle in the text closes it. Reports and removes that one.
 * @param places where the first draft of each name is
 */
function breakCircles(drafts: readonly Draft[], places: ReadonlyMap<string, number>): readonly Draft[] {
  const next = drafts.map(({ profile }) => (profile.source === undefined ? undefined : places.get(profile.source)));
  const walkOf: number[] = [];
  const closing = new Set<number>();
  for (const start of next.keys()) {
    let node: number | undefined = start;
    for (; node !== undefined && walkOf[node] === undefined; node = next[node]) walkOf[node] = start;
    if (node === undefined || walkOf[node] !== start) continue;
    const closer = circleFrom(node, next).reduce((left, right) => Math.max(left, right));
    const path = [...circleFrom(closer, next), closer].map(at => drafts[at]?.profile.name).join(' → ');
    closing.add(closer);
    drafts[closer]?.reader.report({ code: 'source_cycle', args: [path] }, 'source_profile');
  }
  if (closing.size === 0) return drafts;
  return drafts.map((draft, index) => (closing.has(index) ? withoutSource(draft) : draft));
}

/** The nodes of a circle, in the order in which they point to each other. */
function circleFrom(start: number, next: readonly (number | undefined)[]): readonly number[] {
  const circle = [start];
  for (let node = next[start]; node !== undefined && node !== start; node = next[node]) circle.push(node);
  return circle;
}

function withoutSource({ reader, profile: { source: _, ...profile } }: Draft): Draft {
  return { reader, profile };
}
