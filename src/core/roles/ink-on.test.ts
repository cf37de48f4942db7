import { expect, it } from 'vitest';
import { inkOn } from './ink-on.ts';

/** By the formula of WCAG 2.2, written another way. */
function luminance(color: number): number {
  const linear = (part: number) => (part <= 10.31 ? part / 3294.6 : ((part + 14.025) / 269.025) ** 2.4);
  return 0.2126 * linear(color >> 16) + 0.7152 * linear((color >> 8) & 255) + 0.0722 * linear(color & 255);
}

it('gives text a contrast of at least 4.5 on any color', () => {
  let least = 21;
  for (let color = 0; color <= 0xffffff; color += 97) {
    const lightness = luminance(color) + 0.05;
    const isBlack = inkOn(color.toString(16).padStart(6, '0')) === '#000';
    least = Math.min(least, isBlack ? lightness / 0.05 : 1.05 / lightness);
  }
  expect(least).toBeGreaterThan(4.5);
});
