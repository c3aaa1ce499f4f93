import { LIMITS } from '@signet/domain/limits';
import { createWebhookEndpointInput } from '@signet/domain/webhook-inputs';
import { labelOf, mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { conflict, parseInput } from '../../core/errors.js';
import { mustChoose } from '../subscribers/must-choose.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';
import type { CreatedWebhookEndpoint } from './created-webhook-endpoint.js';
import { freeAddressKey, knownTopics } from './endpoint-checks.js';
import type { CreateWebhookEndpointInput } from './webhook-endpoint.inputs.js';
import { countEndpoints, shownEndpoint } from './webhook-endpoint.queries.js';
import { newWebhookSecret } from './webhook-secrets.js';
import { writeEndpointTopics } from './write-endpoint-topics.js';

/** Told of what happens from now on. @throws AppError */
export async function createWebhookEndpoint(
  ctx: Context,
  input: CreateWebhookEndpointInput,
): Promise<CreatedWebhookEndpoint> {
  mustBeAllowed(ctx.actor, 'webhooks:manage');
  const { url, channel, componentIds, groupIds, incidentId, description, ...choices } = parseInput(
    createWebhookEndpointInput,
    input,
  );
  const secret = channel === 'WEBHOOK' ? newWebhookSecret() : null;
  return inTransaction(ctx, async (tx) => {
    if ((await countEndpoints(tx)) >= LIMITS.webhookEndpoints) {
      throw conflict(`There are ${LIMITS.webhookEndpoints} endpoints. Delete one first.`);
    }
    const addressKey = await freeAddressKey(tx, { channel, url });
    const topics = await knownTopics(tx, { componentIds, groupIds, incidentId });
    mustChoose(choices, topics);
    const subscriber = await tx.db.save(
      tx.db.create(Subscriber, {
        channel,
        address: url,
        addressKey,
        credentials: secret === null ? null : { secret },
        personId: null,
        createdBy: labelOf(tx.actor),
        description: description ?? null,
        locale: null,
        ...choices,
        confirmedAt: tx.now(),
        quarantinedAt: null,
        failures: 0,
        createdAt: tx.now(),
        updatedAt: tx.now(),
      }),
    );
    await writeEndpointTopics(tx, subscriber.id, topics);
    return { secret, endpoint: await shownEndpoint(tx, subscriber) };
  });
}
