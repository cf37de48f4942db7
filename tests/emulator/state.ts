import type { Assets } from './client/bundle.ts';
import type { Sessions } from './sign-in/sessions.ts';
import type { VariantValues } from './variants.ts';
import type { World } from './world/types.ts';

/** What the pages work with. */
export interface EmulatorState {
  readonly world: World;
  readonly sessions: Sessions;
  readonly assets: Assets;
  variants(): VariantValues;
}
