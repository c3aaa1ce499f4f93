import { exampleAddress, isOfChannel, type EndpointChannel } from '@signet/domain/webhook-address';
import type { Services } from '../../core/context.js';
import { badInput } from '../../core/errors.js';

/** Where a visitor wants news to be posted, as it is kept. @throws AppError where we would not post for a stranger */
export function hookAddress(
  { visitorOutbound }: Pick<Services, 'visitorOutbound'>,
  channel: EndpointChannel,
  given: string,
  path: string,
): string {
  const url = new URL(given);
  url.hash = '';
  if (channel !== 'WEBHOOK' && !isOfChannel(channel, url) && !visitorOutbound.isAllowedByName(url)) {
    throw badInput(path, `must be an address such as ${exampleAddress(channel)}`);
  }
  if (!visitorOutbound.mayLeadTo(url)) throw badInput(path, 'must begin with https://, and be reached from everywhere');
  return url.href;
}
