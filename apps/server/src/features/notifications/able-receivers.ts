/** Ids of the receivers that can be told something: they are there, and in no quarantine. */
export const ABLE_RECEIVERS = 'SELECT receiver.id FROM subscribers receiver WHERE receiver.quarantinedAt IS NULL';
