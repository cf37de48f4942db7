/**
 * The ink, black or white, that has more contrast on a color: 4.58 at least, on any
 * (relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
 * @param color `rrggbb`
 */
export function inkOn(color: string): '#000' | '#fff' {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(at => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  // On this luminance, black and white have the same contrast.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000' : '#fff';
}
