import type { ProviderRefusalReason } from '@signet/domain/sign-in';

/** Somebody does not come in by the provider. */
export class ProviderRefusal extends Error {
  constructor(
    readonly reason: ProviderRefusalReason,
    cause?: unknown,
  ) {
    super(`the sign-in at the provider came to nothing: ${reason}`, { cause });
  }
}
