import { followServiceInput } from '@signet/domain/third-party';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { parseInput } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import type { Component } from '../components/component.entity.js';
import { addGroup } from '../components/create-component-group.js';
import { addComponent, groupNamed } from '../components/create-component.js';
import { follow, followedOf, type Followed } from './link-component.js';
import type { FollowServiceInput } from './third-party.inputs.js';

/** New components that follow a service or its parts; UNKNOWN until it is read, which begins at once. @throws AppError */
export async function followService(ctx: Context, input: FollowServiceInput): Promise<Component[]> {
  mustBeAllowed(ctx.actor, 'components:edit');
  const { service, components, groupId, newGroup } = parseInput(followServiceInput, input);
  const followed = followedOf(service, 'input.service');
  return changePage(ctx, { type: 'component.created' }, async (tx, changes) => {
    const group = newGroup ? (await addGroup(tx, changes, newGroup)).id : await groupNamed(tx, groupId ?? null);
    const made: Component[] = [];
    for (const { name, parts } of components) {
      const component = await addComponent(tx, changes, { name, groupId: group, status: 'UNKNOWN', enabled: true });
      await follow(tx, changes, component, parts.length > 0 ? onlyParts(followed, parts) : followed, 'input.service');
      made.push(component);
    }
    return made;
  });
}

/** Products are what the parts are, too; but of Salesforce's instances they are what has to be there. */
function onlyParts(followed: Followed, parts: string[]): Followed {
  const { selector, format } = followed;
  const products = format === 'SALESFORCE_TRUST' ? selector.products : [];
  return { ...followed, selector: { ...selector, components: parts, products } };
}
