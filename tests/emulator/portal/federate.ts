import { signInHost } from '../hosts.ts';
import type { Answer } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import type { EmulatorState } from '../state.ts';
import type { Assignment, PortalUser, User } from '../world/types.ts';
import { addressesAt, portalAt } from './portal-at.ts';
import { PORTAL_COOKIE } from './portal-sign-in.ts';

/**
 * `GET /emulator/portal/federate?account_id=…&role_name=…&destination=…`: gives the portal's script the address at
 * sign-in that signs in as this permission set. The link's destination counts before the set's own (docs/console.md 6.1).
 */
export function federate({ url, cookies }: Exchange, state: EmulatorState): Answer {
  const person = state.portals.find(cookies.get(PORTAL_COOKIE));
  if (!person) return json(401, {});
  const field = (name: string) => url.searchParams.get(name) ?? '';
  const assignment = person.assignments.find(
    ({ account, permissionSet }) => account === field('account_id') && permissionSet === field('role_name'),
  );
  if (!assignment) return json(403, {});
  const startUrl = startUrlAt(url, state);
  const query = new URLSearchParams({
    Action: 'login',
    Issuer: startUrl,
    Destination: field('destination') || (assignment.relayState ?? ''),
    SigninToken: state.portals.issue(userOf(person, assignment, startUrl)),
  });
  return json(200, { location: `https://${signInHost(state.partition)}/federation?${query}` });
}

/** The address of the portal that this host is one of. */
function startUrlAt({ host }: URL, { world }: EmulatorState): string {
  const portal = portalAt(host, world);
  return addressesAt(host, portal)[0] ?? portal.startUrls[0];
}

function userOf({ name, password }: PortalUser, { account, permissionSet, suffix }: Assignment, portal: string): User {
  const federatedRole = suffix === undefined ? permissionSet : `AWSReservedSSO_${permissionSet}_${suffix}`;
  return { name, account, password, kind: 'federated', federatedRole, portal };
}

function json(status: number, body: unknown): Answer {
  return { status, kind: 'portal', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
