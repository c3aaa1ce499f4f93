import type { Subscriber } from './subscriber.entity.js';
import { shownAddress } from './shown-address.js';

/** Enough to know again whom one knows, and too little to write to: the log outlives a subscription. */
export function maskedAddress(subscriber: Pick<Subscriber, 'channel' | 'address' | 'createdBy'>): string {
  const { channel, address } = subscriber;
  if (channel === 'EMAIL') return address.replace(/^(.).*(@[^@]*)$/s, '$1•••$2');
  return channel === 'WEBHOOK' ? `${new URL(address).origin}/…` : shownAddress(subscriber);
}
