import type { SubscriberState } from '@signet/domain/subscription';
import type { SUBSCRIBER_CHANNELS } from './subscriber-channels.ts';

/** Which subscribers are listed, and which dialog is open, as the address keeps it. */
export interface SubscriberSearch {
  search?: string;
  channel?: (typeof SUBSCRIBER_CHANNELS)[number];
  state?: SubscriberState;
  start?: 'add' | 'import';
}
