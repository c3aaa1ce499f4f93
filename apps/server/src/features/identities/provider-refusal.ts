/** Why somebody does not come in by the provider; the console has a sentence for each. */
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

export class ProviderRefusal extends Error {
  constructor(
    readonly reason: ProviderRefusalReason,
    cause?: unknown,
  ) {
    super(`the sign-in at the provider came to nothing: ${reason}`, { cause });
  }
}
