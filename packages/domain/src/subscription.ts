/** By what somebody is told. */
export const CHANNELS = ['EMAIL', 'WEBHOOK', 'SLACK', 'DISCORD', 'TEAMS', 'WEB_PUSH'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a subscriber can choose besides the whole page. */
export const TOPIC_KINDS = ['COMPONENT', 'GROUP', 'INCIDENT'] as const;
export type TopicKind = (typeof TOPIC_KINDS)[number];

export const DELIVERY_STATES = ['WAITING', 'SENDING', 'SENT', 'FAILED', 'SUPERSEDED', 'DROPPED'] as const;
/**
 * WAITING to be sent, or sent again; SENDING by a worker; SENT; FAILED for good, unless somebody resends it;
 * SUPERSEDED by newer news of the same; DROPPED, as the receiver may or will not have it any more.
 */
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const ATTEMPT_OUTCOMES = ['TAKEN', 'REFUSED', 'FAILED', 'HELD'] as const;
/** TAKEN or REFUSED by the other side; FAILED without its answer; HELD for trouble of our own, which counts as no attempt. */
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

export const SUBSCRIBER_STATES = ['CONFIRMED', 'UNCONFIRMED', 'QUARANTINED'] as const;
/** CONFIRMED: is told; UNCONFIRMED: has not said yet that they want it; QUARANTINED: fails, and is told nothing. */
export type SubscriberState = (typeof SUBSCRIBER_STATES)[number];

export function subscriberState(subscriber: { confirmedAt: unknown; quarantinedAt: unknown }): SubscriberState {
  if (subscriber.quarantinedAt) return 'QUARANTINED';
  return subscriber.confirmedAt ? 'CONFIRMED' : 'UNCONFIRMED';
}

/** After so many deliveries in a row that were given up, a receiver is told nothing until somebody looks at it. */
const GIVEN_UP_AT_MOST = 3;

export function isToBeQuarantined(givenUpInARow: number): boolean {
  return givenUpInARow >= GIVEN_UP_AT_MOST;
}
