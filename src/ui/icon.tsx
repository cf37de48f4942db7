import type { JSX } from 'preact';

const SHAPES = {
  search: (
    <>
      <circle cx="7" cy="7" r="4.6" />
      <path d="m10.5 10.5 3.5 3.5" />
    </>
  ),
  star: <path d="m8 1.8 1.9 4 4.3.6-3.1 3 .7 4.3L8 11.6l-3.8 2.1.7-4.3-3.1-3 4.3-.6z" />,
  newTab: (
    <>
      <path d="M6.5 3.2H3.2v9.6h9.6V9.5" />
      <path d="M9.2 2.5h4.3v4.3M13.2 2.8 7.8 8.2" />
    </>
  ),
  more: (
    <>
      <circle cx="3" cy="8" r="1.1" class="solid" />
      <circle cx="8" cy="8" r="1.1" class="solid" />
      <circle cx="13" cy="8" r="1.1" class="solid" />
    </>
  ),
  options: (
    <>
      <circle cx="8" cy="8" r="2.2" />
      <path d="M8 1.5v2.2M8 12.3v2.2M1.5 8h2.2M12.3 8h2.2M3.4 3.4 5 5M11 11l1.6 1.6M12.6 3.4 11 5M5 11l-1.6 1.6" />
    </>
  ),
  diagnosis: <path d="M1.8 8.4h3l1.7-4.9 3 9 1.7-4.1h3" />,
  back: <path d="M10 3 5 8l5 5" />,
  switchBack: <path d="M6.5 3.5 3 7l3.5 3.5M3.2 7h6.3a3.3 3.3 0 0 1 0 6.6H7" />,
  up: <path d="M8 13V3.5M4 7.5l4-4 4 4" />,
  down: <path d="M8 3v9.5M4 8.5l4 4 4-4" />,
  add: <path d="M8 3.2v9.6M3.2 8h9.6" />,
  takeOut: <path d="M3.2 8h9.6" />,
  extensions: <path d="M6.2 4.6a1.7 1.7 0 1 1 3.3 0h2.9v3a1.7 1.7 0 1 1 0 3.3v2.9H3.2V4.6z" />,
  pin: <path d="M5.5 2.2h5M6.3 2.2v4.2L4.2 9h7.6L9.7 6.4V2.2M8 9v5" />,
  rename: <path d="m3 13 .7-3L11 2.7l2.3 2.3L6 12.3zM9.6 4.1l2.3 2.3" />,
  again: <path d="M12.8 8a4.8 4.8 0 1 1-1.6-3.6M11.6 1.8v2.9H8.7" />,
  close: <path d="m3.5 3.5 9 9M12.5 3.5l-9 9" />,
} satisfies Record<string, JSX.Element>;

export type IconName = keyof typeof SHAPES;

/** A drawing beside a text or inside a labelled button: it says nothing by itself. */
export function Icon({ name, filled = false }: { readonly name: IconName; readonly filled?: boolean }): JSX.Element {
  return (
    <svg class={filled ? 'icon filled' : 'icon'} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {SHAPES[name]}
    </svg>
  );
}
