import type { Subscriber } from './subscriber.entity.js';

/** As operators see it: of where one posts to in a chat or a browser only the server, as the rest lets anybody post. */
export function shownAddress({ channel, address }: Pick<Subscriber, 'channel' | 'address'>): string {
  return channel === 'EMAIL' || channel === 'WEBHOOK' ? address : `${new URL(address).origin}/…`;
}
