import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

interface PegProps {
  /** `rrggbb`; grey without one. */
  readonly color?: string | undefined;
  readonly image?: string | undefined;
  readonly large?: boolean;
}

/** What a role hangs on: its image, else its colour. An ornament: name and account stand beside it. */
export function Peg({ color, image, large = false }: PegProps): JSX.Element {
  const [broken, setBroken] = useState<string>();
  const className = large ? 'peg large' : 'peg';
  if (image === undefined || image === broken) {
    return <span class={className} style={color === undefined ? undefined : { background: `#${color}` }} />;
  }
  return (
    <img
      class={`${className} image`}
      src={image}
      alt=""
      referrerpolicy="no-referrer"
      onError={() => setBroken(image)}
    />
  );
}
