import type { PolicyDocument } from './policy-document.ts';
import { refusePolicy } from './refuse-policy.ts';

/** Policies that a test gives the emulator, by the ARN of the role, or of the user or role that they are attached to. */
export interface GivenPolicies {
  /** The trust policies of roles. A role that no policy is given for keeps its own. */
  readonly trust: Readonly<Record<string, unknown>>;
  /** The managed policies of users and roles, at most ten each. Somebody who is not named keeps their own. */
  readonly attached: Readonly<Record<string, readonly unknown[]>>;
}

export interface LoadedPolicies {
  /** Replaces all that was loaded. Throws where IAM would refuse one of the policies, and changes nothing then. */
  load(given: GivenPolicies): void;
  clear(): void;
  trustOf(roleArn: string): PolicyDocument | undefined;
  attachedTo(principalArn: string): readonly PolicyDocument[] | undefined;
}

const MOST_ATTACHED = 10;

export function createLoadedPolicies(): LoadedPolicies {
  let trust: ReadonlyMap<string, PolicyDocument> = new Map();
  let attached: ReadonlyMap<string, readonly PolicyDocument[]> = new Map();
  return {
    load(given) {
      const trusts = Object.entries(given.trust).map(([arn, each]) => [arn, checked(each, 'trust')] as const);
      const others = Object.entries(given.attached).map(([arn, list]) => {
        if (list.length > MOST_ATTACHED) throw new RangeError(`LimitExceeded: ${list.length} policies for ${arn}`);
        return [arn, list.map(each => checked(each, 'identity'))] as const;
      });
      trust = new Map(trusts);
      attached = new Map(others);
    },
    clear() {
      trust = new Map();
      attached = new Map();
    },
    trustOf: arn => trust.get(arn),
    attachedTo: arn => attached.get(arn),
  };
}

function checked(given: unknown, kind: 'trust' | 'identity'): PolicyDocument {
  refusePolicy(given, kind);
  return given;
}
