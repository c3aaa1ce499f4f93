import type { DeliveryState } from '@signet/domain/subscription';

/** What only the database knows. */
export interface TelemetryFacts {
  /** Since when the oldest news wait for somebody; null where none do. */
  oldestUnsentAt: Date | null;
  deliveries: Map<DeliveryState, number>;
  quarantined: number;
  /** Whether news are kept back, as too many came at once. */
  isFuseBlown: boolean;
  /** Events that the notifier has not read yet, and since when the oldest of them is there. */
  unread: { events: number; since: Date | null };
}
