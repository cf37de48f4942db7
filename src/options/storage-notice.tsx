import type { JSX } from 'preact';
import type { FullStorage, StoredKind } from '../core/full-storage.ts';
import { fullStorageText } from '../ui/full-storage-text.ts';
import { useText } from '../ui/text.ts';
import { ROUTE_NAMES } from './navigation.tsx';
import type { Route } from './route.ts';
import { Notices } from './widgets/notices.tsx';

/** Where room is made for each kind. */
const CLEARED_IN: Readonly<Record<StoredKind, Route>> = {
  config: 'config',
  versions: 'config',
  layers: 'layers',
  history: 'history',
  other: 'settings',
};

/** Says that nothing new is remembered, what takes the room, and which section clears it. */
export function StorageNotice({ full }: { readonly full: FullStorage }): JSX.Element {
  const text = useText();
  const routes = [...new Set(full.kinds.slice(0, 2).map(({ kind }) => CLEARED_IN[kind]))];
  const actions = routes.map(route => ({
    name: text('storageFullClearIn', text(ROUTE_NAMES[route])),
    href: `#${route}`,
  }));
  return (
    <Notices list={[{ tone: 'wrong', title: text('storageFullTitle'), body: fullStorageText(text, full), actions }]} />
  );
}
