import type { JSX } from 'preact';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { consoleHome } from '../aws/hosts/console-url.ts';
import { portalLink } from '../aws/portal/portal-link.ts';
import { createSignInAddress } from '../aws/portal/sign-in-address.ts';
import { askBackground } from '../platform/messages.ts';
import { Strip } from '../switcher/strip.tsx';
import type { SwitcherParts } from '../switcher/switcher-host.ts';
import { openOptions } from '../switcher/tab-actions.ts';
import { useText } from '../ui/text.ts';
import { openConsole } from './open-console.ts';

/** Says which switch follows as soon as the user is signed in; and what a choice opens while no tab shows the console. */
export function ConsoleStrip(parts: SwitcherParts): JSX.Element {
  const text = useText();
  const { store } = parts;
  const plan = store.planned.value;
  const profiles = store.profiles.value;
  const role = store.list.activeRole.value;
  const addressOf = useMemo(() => createSignInAddress(profiles ?? []), [profiles]);
  const address = role && (portalLink(role) ?? addressOf(role).address);
  const host = role && address && address !== consoleHome(role.partition) ? new URL(address).host : undefined;
  useLayoutEffect(() => {
    store.seenHost.value = host;
  }, [host]);
  return (
    <>
      {plan && (
        <Strip
          says={text('switchPlanned', plan.role.name)}
          action={text('cancelPlan')}
          onAction={() => void askBackground('cancelPlan')}
        />
      )}
      {store.tab.value.kind === 'none' && store.isDamaged.value && store.total.value > 0 && (
        <Strip says={text('damagedTitle')} action={text('damagedAction')} onAction={() => openOptions(parts)} />
      )}
      {store.tab.value.kind === 'none' && (!plan || host !== undefined) && (
        <Strip
          says={host === undefined ? text('noConsoleList') : text('noConsoleListAt', host)}
          action={text('noConsoleAction')}
          onAction={() => void openConsole(parts)}
        />
      )}
    </>
  );
}
