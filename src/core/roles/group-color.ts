/** Hues, in degrees, of the colors that browsers have for tab groups. */
const HUES = { red: 5, orange: 27, yellow: 48, green: 110, cyan: 185, blue: 215, purple: 270, pink: 330 } as const;

export type GroupColor = keyof typeof HUES | 'grey';

/** A color below this saturation counts as grey. */
const PALE = 0.12;

/** The tab group's color that is closest to a role's color by hue; grey for a role without a color, and for greys. */
export function groupColorOf(color: string | undefined): GroupColor {
  if (color === undefined) return 'grey';
  const { hue, chroma } = hueOf(color);
  if (chroma < PALE) return 'grey';
  const distance = (name: keyof typeof HUES): number => {
    const apart = Math.abs(HUES[name] - hue);
    return Math.min(apart, 360 - apart);
  };
  const names = Object.keys(HUES) as (keyof typeof HUES)[];
  return names.reduce((best, name) => (distance(name) < distance(best) ? name : best));
}

/** @param color `rrggbb`; hue in degrees, chroma from 0 to 1 */
function hueOf(color: string): { readonly hue: number; readonly chroma: number } {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(at => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const chroma = Math.max(red, green, blue) - Math.min(red, green, blue);
  if (chroma === 0) return { hue: 0, chroma };
  const sector =
    red >= green && red >= blue
      ? (green - blue) / chroma
      : green >= blue
        ? (blue - red) / chroma + 2
        : (red - green) / chroma + 4;
  return { hue: (sector * 60 + 360) % 360, chroma };
}
