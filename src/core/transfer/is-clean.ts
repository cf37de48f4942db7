import { holdsSecret } from '../config/secrets/inspect-line.ts';

/** True where no secret stands anywhere in a value, whatever JSON it is. */
export function isClean(value: unknown): boolean {
  return !holdsSecret(JSON.stringify(value));
}
