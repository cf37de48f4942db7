import type { JSX } from 'preact';

const SHAPES = {
  search: (
    <>
      <circle cx="7" cy="7" r="4.6" />
      <path d="m10.5 10.5 3.5 3.5" />
    </>
  ),
  star: <path d="m8 1.8 1.9 4 4.3.6-3.1 3 .7 4.3L8 11.6l-3.8 2.1.7-4.3-3.1-3 4.3-.6z" />,
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
  diagnosis: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 7.4v3.8M8 4.7v.2" />
    </>
  ),
  issue: <path d="M8 2 1.8 13.2h12.4zM8 6.4v3.4M8 11.6v.1" />,
  back: <path d="M10 3 5 8l5 5" />,
  switchBack: <path d="M6.5 3.5 3 7l3.5 3.5M3.2 7h6.3a3.3 3.3 0 0 1 0 6.6H7" />,
  handle: <path d="M6 3.5v.1M6 8v.1M6 12.4v.1M10 3.5v.1M10 8v.1M10 12.4v.1" />,
  extensions: <path d="M6.2 4.6a1.7 1.7 0 1 1 3.3 0h2.9v3a1.7 1.7 0 1 1 0 3.3v2.9H3.2V4.6z" />,
  pin: <path d="M5.5 2.2h5M6.3 2.2v4.2L4.2 9h7.6L9.7 6.4V2.2M8 9v5" />,
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
