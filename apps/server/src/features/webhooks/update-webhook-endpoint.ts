import type { EndpointChannel } from '@signet/domain/webhook-address';
import { updateWebhookEndpointInput } from '@signet/domain/webhook-inputs';
import { mustBeAllowed } from '../../core/actor.js';
import { changedFields, isEmpty } from '../../core/changed-fields.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { mustBeUnchanged, nextUpdatedAt } from '../../core/edits.js';
import { parseInput } from '../../core/errors.js';
import { mustChoose } from '../subscribers/must-choose.js';
import type { Subscriber } from '../subscribers/subscriber.entity.js';
import { freeAddressKey, keptTopics, knownTopics, type NamedTopics } from './endpoint-checks.js';
import type { UpdateWebhookEndpointInput } from './webhook-endpoint.inputs.js';
import { findEndpoint, shownEndpoint } from './webhook-endpoint.queries.js';
import type { WebhookEndpoint } from './webhook-endpoint.js';
import { writeEndpointTopics } from './write-endpoint-topics.js';

/** It keeps its secret, also at another address. @throws AppError */
export async function updateWebhookEndpoint(
  ctx: Context,
  id: string,
  input: UpdateWebhookEndpointInput,
): Promise<WebhookEndpoint> {
  mustBeAllowed(ctx.actor, 'webhooks:manage');
  const { ifUnchangedSince, url, componentIds, groupIds, incidentId, ...fields } = parseInput(
    updateWebhookEndpointInput,
    input,
  );
  return inTransaction(ctx, async (tx) => {
    const subscriber = await findEndpoint(tx, id);
    mustBeUnchanged('The endpoint', subscriber, ifUnchangedSince);
    const before = await shownEndpoint(tx, subscriber);
    const changed = changedFields<Subscriber>(subscriber, { ...fields, ...(url !== undefined && { address: url }) });
    Object.assign(subscriber, changed);
    if (changed.address !== undefined) {
      const channel = subscriber.channel as EndpointChannel;
      subscriber.addressKey = await freeAddressKey(tx, { channel, url: changed.address, id: subscriber.id });
    }
    const named = { componentIds, groupIds, incidentId };
    const topics = [...(await keptTopics(tx, subscriber.id, named)), ...(await knownTopics(tx, named))];
    mustChoose(subscriber, topics);
    if (isEmpty(changed) && isEmpty(changedFields<Partial<NamedTopics>>(before, named))) return before;
    await writeEndpointTopics(tx, subscriber.id, topics);
    subscriber.updatedAt = nextUpdatedAt(subscriber, tx.now());
    return shownEndpoint(tx, await tx.db.save(subscriber));
  });
}
