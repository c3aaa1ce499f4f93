import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { pageSize } from '../../core/graphql/connection.js';
import { Delivery } from '../notifications/delivery.entity.js';
import { actorName } from '../people/actor-names.js';
import { createWebhookEndpoint } from './create-webhook-endpoint.js';
import { CreatedWebhookEndpoint } from './created-webhook-endpoint.js';
import { deleteWebhookEndpoint } from './delete-webhook-endpoint.js';
import { rotateWebhookSecret } from './rotate-webhook-secret.js';
import { sendTestWebhook } from './send-test-webhook.js';
import { updateWebhookEndpoint } from './update-webhook-endpoint.js';
import { listDeliveries } from './list-deliveries.js';
import { CreateWebhookEndpointInput, UpdateWebhookEndpointInput } from './webhook-endpoint.inputs.js';
import { WebhookEndpoint } from './webhook-endpoint.js';
import { lastDeliveryOf } from './webhook-endpoint.loaders.js';
import { listWebhookEndpoints } from './webhook-endpoint.queries.js';
import { WebhookTrial } from './webhook-trial.js';

@Resolver(() => WebhookEndpoint)
export class WebhookEndpointResolver {
  @Query(() => [WebhookEndpoint], { description: 'Newest first. For admins and owners.' })
  webhookEndpoints(@Ctx() ctx: Context): Promise<WebhookEndpoint[]> {
    return listWebhookEndpoints(ctx);
  }

  @Query(() => [Delivery], {
    description: 'What an endpoint was told or is to be, newest first. For admins and owners.',
  })
  webhookDeliveries(
    @Ctx() ctx: Context,
    @Arg('endpointId', () => ID) endpointId: string,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
  ): Promise<Delivery[]> {
    return listDeliveries(ctx, endpointId, pageSize(first, 20));
  }

  @FieldResolver(() => String, { description: 'Who set it up.' })
  createdBy(@Ctx() ctx: Context, @Root() { createdBy }: WebhookEndpoint): Promise<string> {
    return actorName(ctx, createdBy);
  }

  @FieldResolver(() => Delivery, {
    nullable: true,
    description: 'What it was told last, or is to be told last; null where there was nothing yet.',
  })
  lastDelivery(@Ctx() ctx: Context, @Root() { id }: WebhookEndpoint): Promise<Delivery | null> {
    return ctx.loaders.get(lastDeliveryOf).load(Number(id));
  }

  @Mutation(() => CreatedWebhookEndpoint, { description: 'Told of what happens from now on. For admins and owners.' })
  createWebhookEndpoint(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateWebhookEndpointInput) input: CreateWebhookEndpointInput,
  ): Promise<CreatedWebhookEndpoint> {
    return createWebhookEndpoint(ctx, input);
  }

  @Mutation(() => WebhookEndpoint, { description: 'It keeps its secret. For admins and owners.' })
  updateWebhookEndpoint(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateWebhookEndpointInput) input: UpdateWebhookEndpointInput,
  ): Promise<WebhookEndpoint> {
    return updateWebhookEndpoint(ctx, id, input);
  }

  @Mutation(() => CreatedWebhookEndpoint, {
    description: 'Signs with another secret, and for a day with the one before too. For admins and owners.',
  })
  rotateWebhookSecret(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<CreatedWebhookEndpoint> {
    return rotateWebhookSecret(ctx, id);
  }

  @Mutation(() => ID, { description: 'What waits for it is dropped. For admins and owners.' })
  deleteWebhookEndpoint(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<string> {
    return deleteWebhookEndpoint(ctx, id);
  }

  @Mutation(() => WebhookTrial, {
    description: 'Sends a test at once, and tells what came of it. For admins and owners.',
  })
  sendTestWebhook(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<WebhookTrial> {
    return sendTestWebhook(ctx, id);
  }
}
