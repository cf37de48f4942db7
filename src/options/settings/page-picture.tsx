import type { JSX } from 'preact';
import type { Settings } from '../../core/settings.ts';
import './page-picture.css';

interface PagePictureProps {
  readonly shows: Settings['pageMark'] | Exclude<keyof typeof PARTS, 'band'>;
}

/** What each setting adds to the picture, in the role's color. */
const PARTS = {
  line: <rect x="1" y="18" width="110" height="3" />,
  band: <path d="M1 18h110v3H80v5q0 3-3 3H35q-3 0-3-3v-5H1zM38 23.500h22v2H38zm26 0h9v2h-9z" fill-rule="evenodd" />,
  pageTitle: <rect x="20" y="9" width="18" height="4" rx="2" />,
  pageIcon: <rect x="13" y="6" width="5" height="10" rx="2" />,
  pageBadge: <rect x="98" y="9" width="9" height="7" rx="2" />,
  showMenuButton: <rect x="78" y="22" width="12" height="6" rx="2" />,
  announceSwitch: <path d="M6 52q0-2 2-2h34q2 0 2 2v8H6zM10 53v4h2v-4zm6 1v2h22v-2z" fill-rule="evenodd" />,
} as const;

/** A browser's window with a page of the console, and in it what a setting adds. */
export function PagePicture({ shows }: PagePictureProps): JSX.Element {
  return (
    <svg class="page-picture" viewBox="0 0 112 64" aria-hidden="true">
      <rect class="window" x=".5" y=".5" width="111" height="63" rx="5" />
      <path class="tab" d="M6 18V8q0-3 3-3h47q3 0 3 3v10z" />
      <path class="words" d="M11 8h5v6h-5zM20 9.500h28v3H20zM93 7h8v8h-8zM8 38h60v3H8zM8 46h80v3H8zM8 54h44v3H8z" />
      <rect class="header" x="1" y="18" width="110" height="14" />
      {shows !== 'none' && <g class="added">{PARTS[shows]}</g>}
    </svg>
  );
}
