import { useEffect, useState } from 'preact/hooks';

/** A permission that the browser asks the user for. */
export interface Grant {
  /** To be called in the very click that asks for it. */
  readonly request: () => Promise<boolean>;
  /** Tells whether it is granted, now and after each change; gives what ends that. */
  readonly follow: (tell: (isGranted: boolean) => void) => () => void;
}

/** Whether there is nothing to grant, or it is granted. */
export function useGrant(grant: Grant | undefined): boolean {
  const [isGranted, setGranted] = useState(true);
  useEffect(() => grant?.follow(setGranted), [grant]);
  return isGranted;
}
