import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

interface PegProps {
  /** `rrggbb`; grey without one. */
  readonly color?: string | undefined;
  readonly image?: string | undefined;
  readonly large?: boolean;
}

/**
 * The peg of a role: its image, else its color. It is only decoration, with name and account beside it. The image's server
 * gets neither cookies nor the page's address. If it does not share the image with other sites (CORS), the color shows.
 */
export function Peg({ color, image, large = false }: PegProps): JSX.Element {
  const [broken, setBroken] = useState<string>();
  const isShown = image !== undefined && image !== broken;
  const className = ['peg', large && 'large', isShown && 'image'].filter(Boolean).join(' ');
  return (
    <span class={className} style={color === undefined || isShown ? undefined : { background: `#${color}` }}>
      {image !== undefined && (
        // The address comes last, because the attributes before it decide how it is requested.
        <img
          alt=""
          crossOrigin="anonymous"
          referrerpolicy="no-referrer"
          hidden={!isShown}
          onError={() => setBroken(image)}
          src={image}
        />
      )}
    </span>
  );
}
