import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** Ways to match that a pattern may have at one place before it needs a look. */
const FEW = 100_000;

/**
 * True where a pattern cannot take longer than in proportion to a text, whatever the text: it has a number of ways to
 * match at a place that does not depend on the text, or one repetition of single characters, which either ends
 * the pattern or is tried at one place only.
 */
export function isPlainlyLinear(source: string, flags: string): boolean {
  const pattern = new RegExpParser().parsePattern(source, undefined, undefined, { unicode: /[uv]/.test(flags) });
  const isAtOnePlace = flags.includes('y') || (!flags.includes('m') && pattern.alternatives.every(startsAtStart));
  const endless = repetitions(pattern).filter(isEndless);
  if (ways(pattern) > FEW) return false;
  return endless.every(isLast) || (endless.length === 1 && isAtOnePlace && !endless.some(isRepeated));
}

function isEndless({ max }: AST.Quantifier): boolean {
  return max === Number.POSITIVE_INFINITY;
}

/** True where nothing follows that could fail. */
function isLast(node: AST.Node): boolean {
  const { parent } = node;
  if (parent === null || parent.type === 'Pattern') return true;
  if (parent.type === 'Alternative') return parent.elements.at(-1) === node && isLast(parent);
  return (parent.type === 'Group' || parent.type === 'CapturingGroup') && isLast(parent);
}

function startsAtStart({ elements: [first] }: AST.Alternative): boolean {
  return first?.type === 'Assertion' && first.kind === 'start';
}

function repetitions(node: AST.Node): AST.Quantifier[] {
  if (node.type === 'Quantifier') return [node, ...repetitions(node.element)];
  return childrenOf(node).flatMap(repetitions);
}

function isRepeated(node: AST.Node): boolean {
  for (let above = node.parent; above; above = above.parent) {
    if (above.type === 'Quantifier' && above.max > 1) return true;
  }
  return false;
}

function childrenOf(node: AST.Node): readonly AST.Node[] {
  if ('alternatives' in node && node.type !== 'ClassStringDisjunction') return node.alternatives;
  return node.type === 'Alternative' ? node.elements : [];
}

/** At most so many ways to go through a node at one place of a text; an endless repetition counts as one. */
function ways(node: AST.Node): number {
  if (node.type === 'Quantifier') {
    const once = ways(node.element);
    if (node.max === Number.POSITIVE_INFINITY) return once === 1 ? 1 : Number.POSITIVE_INFINITY;
    return once === 1 ? node.max - node.min + 1 : once ** node.max * (node.max - node.min + 1);
  }
  const below = childrenOf(node).map(ways);
  return node.type === 'Alternative'
    ? below.reduce((product, each) => product * each, 1)
    : Math.max(
        1,
        below.reduce((sum, each) => sum + each, 0),
      );
}
