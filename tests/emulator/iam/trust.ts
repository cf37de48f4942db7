import type { Conditions, PolicyDocument } from './policy-document.ts';

/** A trust policy that lets these users, roles or accounts assume a role. */
export function trust(principals: string | readonly string[], conditions?: Conditions): PolicyDocument {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: principals },
        Action: 'sts:AssumeRole',
        ...(conditions && { Condition: conditions }),
      },
    ],
  };
}

/** Asks for MFA as AWS writes it for sessions of the console. */
export const WITH_MFA: Conditions = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };
