import { describe, expect, it } from 'vitest';
import { CSS_COLORS } from './css-colors.ts';
import { readColor, readImage } from './read-look.ts';

describe('readColor', () => {
  it.each([
    ['ff0000', 'ff0000'],
    ['#FF0000', 'ff0000'],
    ['#f0C', 'ff00cc'],
    ['f0c', 'ff00cc'],
    ['MediumSeaGreen', '3cb371'],
    ['rebeccapurple', '663399'],
  ])('reads %s as %s', (written, color) => {
    expect(readColor(written)).toEqual({ value: color });
  });

  it('suggests a color name, and refuses what is none', () => {
    expect(readColor('tomatoe')).toEqual({ problems: [{ code: 'color_misspelt', args: ['tomatoe', 'tomato'] }] });
    for (const none of ['#ff000', 'color2', 'rgb(1,2,3)', '##fff', 'constructor']) {
      expect(readColor(none).problems?.[0]?.code).toBe('color_invalid');
    }
  });

  it('knows the 148 names of CSS', () => {
    expect(CSS_COLORS.size).toBe(148);
  });
});

describe('readImage', () => {
  it.each(['https://example.com/a.png?x=1#y', 'HTTPS://example.com/a', 'data:image/png;base64,AA=='])(
    'takes %s',
    url => {
      expect(readImage(url)).toEqual({ value: url });
    },
  );

  it.each(['http://example.com/a', 'javascript:alert(1)', 'data:text/html,x', 'https://', 'a.png', 'https://a b'])(
    'refuses %s',
    url => {
      expect(readImage(url)).toEqual({ problems: [{ code: 'image_invalid', args: [url] }] });
    },
  );
});
