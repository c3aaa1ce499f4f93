import type { Channel, SubscriberState } from '@signet/domain/subscription';

/** Which subscribers are listed, and which dialog is open, as the address keeps it. */
export interface SubscriberSearch {
  search?: string;
  channel?: Channel;
  state?: SubscriberState;
  start?: 'add' | 'import';
}
