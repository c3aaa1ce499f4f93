import type { Channel } from '@signet/domain/subscription';
import type { EntityManager } from 'typeorm';
import { badInput } from '../../core/errors.js';
import { offeredChannels, siteSettings } from './site.queries.js';

/** @throws AppError where visitors cannot subscribe by it */
export async function mustBeOffered(db: EntityManager, channel: Channel, path: string): Promise<void> {
  const offered = offeredChannels(await siteSettings(db));
  if (!offered.includes(channel)) throw badInput(path, 'is not offered: nobody subscribes here that way');
}
