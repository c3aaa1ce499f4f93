import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { renderMarkdown } from '../../core/markdown.js';
import { deleteMaintenanceUpdate } from './delete-maintenance-update.js';
import { MaintenanceUpdate } from './maintenance-update.entity.js';
import { Maintenance } from './maintenance.entity.js';
import { PostMaintenanceUpdateInput, UpdateMaintenanceUpdateInput } from './maintenance.inputs.js';
import { postMaintenanceUpdate } from './post-maintenance-update.js';
import { takeBackMaintenanceUpdate } from './take-back-maintenance-update.js';
import { updateMaintenanceUpdate } from './update-maintenance-update.js';

@Resolver(() => MaintenanceUpdate)
export class MaintenanceUpdateResolver {
  @FieldResolver(() => String, { description: 'Sanitised HTML of the message.' })
  messageHtml(@Root() update: MaintenanceUpdate): string {
    return renderMarkdown(update.message);
  }

  @Mutation(() => Maintenance)
  postMaintenanceUpdate(
    @Ctx() ctx: Context,
    @Arg('maintenanceId', () => ID) maintenanceId: string,
    @Arg('input', () => PostMaintenanceUpdateInput) input: PostMaintenanceUpdateInput,
  ): Promise<Maintenance> {
    return postMaintenanceUpdate(ctx, maintenanceId, input);
  }

  @Mutation(() => Maintenance, { description: 'Changes the words or the time of an update that was posted.' })
  updateMaintenanceUpdate(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateMaintenanceUpdateInput) input: UpdateMaintenanceUpdateInput,
  ): Promise<Maintenance> {
    return updateMaintenanceUpdate(ctx, id, input);
  }

  @Mutation(() => Maintenance, {
    description: 'A maintenance keeps at least one update: the last one cannot be deleted (CONFLICT).',
  })
  deleteMaintenanceUpdate(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Maintenance> {
    return deleteMaintenanceUpdate(ctx, id);
  }

  @Mutation(() => Maintenance, {
    description:
      'As if it had never been posted, and nobody is told. Refused with CONFLICT once 10 seconds have passed, or if the maintenance changed after this updatedAt of its.',
  })
  takeBackMaintenanceUpdate(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('ifUnchangedSince', () => Date) ifUnchangedSince: Date,
  ): Promise<Maintenance> {
    return takeBackMaintenanceUpdate(ctx, id, ifUnchangedSince);
  }
}
