import type { JSX } from 'preact';

interface PegProps {
  /** `rrggbb`; grey without one. */
  readonly color?: string | undefined;
  readonly image?: string | undefined;
  readonly large?: boolean;
}

/** What a role hangs on: its image, else its colour. An ornament: name and account stand beside it. */
export function Peg({ color, image, large = false }: PegProps): JSX.Element {
  const className = large ? 'peg large' : 'peg';
  if (image !== undefined) return <img class={`${className} image`} src={image} alt="" referrerpolicy="no-referrer" />;
  return <span class={className} style={color === undefined ? undefined : { background: `#${color}` }} />;
}
