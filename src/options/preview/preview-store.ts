import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Ledger } from '../../core/history/ledger.ts';
import type { AccountAliases } from '../../core/roles/account-aliases.ts';
import type { Identity } from '../../core/roles/identity.ts';
import type { Role } from '../../core/roles/role.ts';
import type { RoleSection } from '../../core/roles/role-list.ts';
import { createRoleSearch } from '../../core/roles/search-roles.ts';
import type { Settings } from '../../core/settings.ts';
import { createRoleListStore } from '../../switcher/list/role-list-store.ts';
import type { DraftReader } from '../reading/draft-reader.ts';
import type { PreviewView } from '../reading/preview-list.ts';
import type { SignInChoice } from '../reading/sign-in.ts';
import type { StoreOf } from '../widgets/store-of.ts';

/** What is stored beside the text, always up to date. */
export interface PreviewSources {
  readonly settings: ReadonlySignal<Settings>;
  readonly favorites: ReadonlySignal<readonly string[]>;
  readonly ledger: ReadonlySignal<Ledger>;
  readonly accountAliases: ReadonlySignal<AccountAliases>;
  readonly lastIdentity: ReadonlySignal<Identity | undefined>;
}

export type PreviewStore = StoreOf<ReturnType<typeof createPreviewStore>>;

/** The state of the preview: its identity, and the list for it. */
export function createPreviewStore(
  { preview, hasFailed }: Pick<DraftReader, 'preview' | 'hasFailed'>,
  sources: PreviewSources,
) {
  const wanted: Signal<SignInChoice | undefined> = signal(undefined);
  const roles = computed(() => preview.value.roles);
  const sections = computed<readonly RoleSection[]>(() =>
    preview.value.sections.map(({ rows, ...heading }) => ({
      ...heading,
      roles: rows.flatMap(place => roles.value[place] ?? []),
    })),
  );
  const search = computed(() => createRoleSearch(roles.value));
  return {
    preview,
    /** True while the draft could not be read, and an older preview is shown. */
    hasFailed,
    /** What the reader needs to know for the list. */
    view: computed<PreviewView>(() => ({
      wanted: wanted.value,
      settings: sources.settings.value,
      favorites: sources.favorites.value,
      ledger: sources.ledger.value,
      accountAliases: sources.accountAliases.value,
      lastIdentity: sources.lastIdentity.value,
    })),
    list: createRoleListStore({ sections, search, total: computed(() => roles.value.length) }),
    favorites: computed<ReadonlySet<string>>(() => new Set(preview.value.favorites)),
    choose(choice: SignInChoice): void {
      wanted.value = choice;
    },
    /** The line of a role's section. */
    lineOf: (role: Role): number | undefined => preview.peek().lines[roles.peek().indexOf(role)],
  };
}
