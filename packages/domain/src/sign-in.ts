/** By what somebody shows who they are, beside or instead of the password. */
export const SECOND_FACTORS = ['AUTHENTICATOR', 'PASSKEY'] as const;
export type SecondFactor = (typeof SECOND_FACTORS)[number];

/** By what somebody shows who they are. */
export const SIGN_IN_METHODS = ['PASSWORD', ...SECOND_FACTORS, 'PROVIDER'] as const;
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

/** Whether somebody has more than what a provider or a password says of them. */
export function hasSecondFactor(methods: readonly SignInMethod[]): boolean {
  return SECOND_FACTORS.some((factor) => methods.includes(factor));
}

/** Why somebody does not come in by a provider of identities, as the address says that they are sent on to. */
export const PROVIDER_REFUSALS = [
  'begun-elsewhere',
  'cancelled',
  'failed',
  'full',
  'limit',
  'no-role',
  'not-invited',
  'other-person',
  'owner',
  'stale',
  'taken',
  'unavailable',
  'unverified',
] as const;
export type ProviderRefusalReason = (typeof PROVIDER_REFUSALS)[number];
