import { createHash } from 'node:crypto';
import type { Channel } from '@signet/domain/subscription';

/** By what one address is told from another; of mail, whatever the case. */
export function addressKeyOf(channel: Channel, address: string): string {
  const compared = channel === 'EMAIL' ? address.toLowerCase() : address;
  return createHash('sha256').update(`${channel}:${compared}`).digest('hex');
}
