import { viewerOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import type { Component } from '../components/component.entity.js';
import { viewableComponents } from '../components/component.queries.js';
import { ThirdPartyLink } from './third-party-link.entity.js';
import { ThirdPartySource } from './third-party-source.entity.js';

/** Of those that the caller may see: what cannot be read first, what failed most before, then by name. */
export function thirdPartyComponents(ctx: Context): Promise<Component[]> {
  return viewableComponents(ctx.db, viewerOf(ctx.actor))
    .innerJoin(ThirdPartyLink, 'link', 'link.componentId = component.id')
    .innerJoin(ThirdPartySource, 'source', 'source.id = link.sourceId')
    .orderBy('source.failures', 'DESC')
    .addOrderBy('component.name', 'ASC')
    .addOrderBy('component.id', 'ASC')
    .getMany();
}
