import { In } from 'typeorm';
import { defineLoader } from '../../core/loaders.js';
import { ThirdPartyLink } from './third-party-link.entity.js';
import { ThirdPartySource } from './third-party-source.entity.js';

/** By component. */
export const linkOf = defineLoader<number, ThirdPartyLink | null>(null, async ({ db }, ids) => {
  const links = await db.findBy(ThirdPartyLink, { componentId: In([...ids]) });
  return new Map(links.map((link) => [link.componentId, link]));
});

export const sourceById = defineLoader<number, ThirdPartySource | null>(null, async ({ db }, ids) => {
  const sources = await db.findBy(ThirdPartySource, { id: In([...ids]) });
  return new Map(sources.map((source) => [source.id, source]));
});
