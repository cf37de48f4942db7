import type { Assets } from './client/bundle.ts';
import type { LoadedPolicies } from './iam/loaded-policies.ts';
import type { PartitionHosts } from './partitions.ts';
import type { PortalSessions } from './portal/portal-sessions.ts';
import type { Sessions } from './sign-in/sessions.ts';
import type { VariantValues } from './variants.ts';
import type { World } from './world/types.ts';

/** What the pages work with. */
export interface EmulatorState {
  /** The partition of the host, and the accounts, users and roles in it. */
  readonly partition: PartitionHosts;
  readonly world: World;
  readonly sessions: Sessions;
  readonly portals: PortalSessions;
  readonly assets: Assets;
  /** They count before those of the world. */
  readonly policies: LoadedPolicies;
  variants(): VariantValues;
}
