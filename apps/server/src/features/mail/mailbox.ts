import { email } from '@signet/domain/inputs';
import { DeliveryFailure } from '../notifications/channel-sender.js';

/**
 * The one mailbox that an address is: no list, group, comment, quoted part or route, which mail libraries and servers
 * read each in their own way. @throws DeliveryFailure
 */
export function mailboxOf(address: string): string {
  const { success, data } = email.safeParse(address);
  if (!success) throw new DeliveryFailure('the address is not a mail address', { isFinal: true });
  return data;
}
