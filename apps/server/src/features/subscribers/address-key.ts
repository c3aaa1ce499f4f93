import { createHash } from 'node:crypto';
import type { Channel } from '@signet/domain/subscription';
import { isPosted } from '@signet/domain/webhook-address';

/** By what one address is told from another; of mail, whatever the case. */
export function addressKeyOf(channel: Channel, address: string): string {
  const compared = channel === 'EMAIL' ? address.toLowerCase() : address;
  return createHash('sha256').update(`${channel}:${compared}`).digest('hex');
}

/** The same for a visitor: a stranger must not meet what operators post at the same address, nor be in their way. */
export function visitorKeyOf(channel: Channel, address: string): string {
  return addressKeyOf(channel, isPosted(channel) ? `a visitor's ${address}` : address);
}
