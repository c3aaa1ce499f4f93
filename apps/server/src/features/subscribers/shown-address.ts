import type { Subscriber } from './subscriber.entity.js';

/** Of where one posts to only the server, as the rest lets anybody post; but for webhooks that operators set up. */
export function shownAddress({
  channel,
  address,
  createdBy,
}: Pick<Subscriber, 'channel' | 'address' | 'createdBy'>): string {
  const isShown = channel === 'EMAIL' || (channel === 'WEBHOOK' && createdBy !== null);
  return isShown ? address : `${new URL(address).origin}/…`;
}
