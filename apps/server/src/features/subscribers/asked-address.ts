import type { EndpointChannel } from '@signet/domain/webhook-address';
import type { Services } from '../../core/context.js';
import { hookAddress } from '../hooks/hook-address.js';
import { visitorKeyOf } from './address-key.js';

export type AskedChannel = 'EMAIL' | EndpointChannel;

export interface AskedAddress {
  channel: AskedChannel;
  address: string;
  addressKey: string;
}

/** An address as it is kept and found again. @throws AppError that names `path` where we would not send there */
export function askedAddress(
  services: Pick<Services, 'visitorOutbound'>,
  { channel, address: given }: { channel: AskedChannel; address: string },
  path: string,
): AskedAddress {
  const address = channel === 'EMAIL' ? given : hookAddress(services, channel, given, path);
  return { channel, address, addressKey: visitorKeyOf(channel, address) };
}
