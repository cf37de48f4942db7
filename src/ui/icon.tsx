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
