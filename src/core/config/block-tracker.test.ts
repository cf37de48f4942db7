import { expect, test } from 'vitest';
import { createBlockTracker } from './block-tracker.ts';

function nestedLines(text: string): readonly string[] {
  const follow = createBlockTracker();
  return text
    .split('\n')
    .filter(line => follow(line).isNested)
    .map(line => line.trim());
}

test('lines indented under a key without a value are a block of their own, blank lines and comments between them or not', () => {
  expect(nestedLines('[a]\ns3 =\n  a = 1\n\n  # b\n  c = 2\nregion = x\n  d = 3')).toEqual(['a = 1', 'c = 2']);
});

test('a section ends a block, indented or not', () => {
  expect(nestedLines('[a]\ns3 = ""\n  [b]\n  a = 1')).toEqual([]);
});

test('what opens a block inside a block does not end it', () => {
  expect(nestedLines('[a]\ns3 =\n  a =\n    b = 1\n  c = 2')).toEqual(['a =', 'b = 1', 'c = 2']);
});
