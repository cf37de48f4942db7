import { later } from '../ui/later.tsx';
import type { RareParts } from './switcher.tsx';

/** What a page loads when it is first needed. */
export const LATER_PARTS: RareParts = {
  SwitchNotice: later(async () => (await import('./switch-notice.tsx')).SwitchNotice),
  DiagnosisView: later(async () => (await import('./diagnosis-view.tsx')).DiagnosisView),
  RoleMenu: later(async () => (await import('./role-menu.tsx')).RoleMenu),
  NothingFound: later(async () => (await import('./nothing-found.tsx')).NothingFound),
  NoList: later(async () => (await import('./no-list.tsx')).NoList),
};
