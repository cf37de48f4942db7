import type { Settings } from '../../core/settings.ts';
import type { TextKey } from '../../core/text-key.ts';

/** What each setting is called. */
export const SETTING_LABELS = {
  theme: 'settingTheme',
  showImages: 'settingShowImages',
  hideAccountIds: 'settingHideAccountIds',
  order: 'settingOrder',
  showOnlyMatchingRoles: 'settingShowOnlyMatchingRoles',
  showAllRoles: 'settingShowAllRoles',
  accountInDisplayName: 'settingAccountInDisplayName',
  signInInPageRegion: 'settingSignInInPageRegion',
  groupSessions: 'settingGroupSessions',
  keepHistoryFilled: 'settingKeepHistoryFilled',
} as const satisfies Record<keyof Settings, TextKey>;

/** What each does, and when one wants it. */
export const SETTING_HELPS = {
  theme: 'settingThemeHelp',
  showImages: 'settingShowImagesHelp',
  hideAccountIds: 'settingHideAccountIdsHelp',
  order: 'settingOrderHelp',
  showOnlyMatchingRoles: 'settingShowOnlyMatchingRolesHelp',
  showAllRoles: 'settingShowAllRolesHelp',
  accountInDisplayName: 'settingAccountInDisplayNameHelp',
  signInInPageRegion: 'settingSignInInPageRegionHelp',
  groupSessions: 'settingGroupSessionsHelp',
  keepHistoryFilled: 'settingKeepHistoryFilledHelp',
} as const satisfies Record<keyof Settings, TextKey>;

export const THEME_NAMES: readonly (readonly [Settings['theme'], TextKey])[] = [
  ['system', 'settingThemeSystem'],
  ['light', 'settingThemeLight'],
  ['dark', 'settingThemeDark'],
];

export const ORDER_NAMES: readonly (readonly [Settings['order'], TextKey])[] = [
  ['text', 'settingOrderText'],
  ['name', 'settingOrderName'],
  ['used', 'settingOrderUsed'],
];
