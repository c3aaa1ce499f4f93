import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import type { HttpContext } from '../../core/graphql/http-context.js';
import { actorName } from '../people/actor-names.js';
import { handOver } from '../people/hand-over.js';
import { Person } from '../people/person.entity.js';
import { acceptInvitation } from './accept-invitation.js';
import { Invitation } from './invitation.entity.js';
import { AcceptInvitationInput, InvitePersonInput } from './invitation.inputs.js';
import { listInvitations, standingInvitation } from './invitation.queries.js';
import { invitePerson } from './invite-person.js';
import { OfferedInvitation } from './offered-invitation.js';
import { resendInvitation } from './resend-invitation.js';
import { revokeInvitation } from './revoke-invitation.js';
import { SentInvitation } from './sent-invitation.js';

@Resolver(() => Invitation)
export class InvitationResolver {
  @Query(() => [Invitation], {
    description: 'Those that nobody accepted yet, newest first, also expired ones. For admins and owners.',
  })
  invitations(@Ctx() ctx: Context): Promise<Invitation[]> {
    return listInvitations(ctx);
  }

  @FieldResolver(() => String, { description: 'Who sent it last.' })
  invitedBy(@Ctx() ctx: Context, @Root() { invitedById }: Invitation): Promise<string> {
    return actorName(ctx, `person:${invitedById}`);
  }

  @Query(() => OfferedInvitation, {
    nullable: true,
    description: 'By the token of its link; null where it has expired, was used or revoked, or never was one.',
  })
  async offeredInvitation(
    @Ctx() ctx: HttpContext,
    @Arg('token', () => String) token: string,
  ): Promise<OfferedInvitation | null> {
    // It is for one asker only, and changes without the page.
    ctx.keep.atMostMs = 0;
    const invitation = await standingInvitation(ctx, token);
    if (!invitation?.invitedBy) return null;
    const { email, role, invitedBy } = invitation;
    return { email, role, invitedBy: invitedBy.name };
  }

  @Mutation(() => SentInvitation, {
    description: 'The link works once, for seven days, and is mailed where mails are sent. For admins and owners.',
  })
  invitePerson(
    @Ctx() ctx: Context,
    @Arg('input', () => InvitePersonInput) input: InvitePersonInput,
  ): Promise<SentInvitation> {
    return invitePerson(ctx, input);
  }

  @Mutation(() => SentInvitation, {
    description: 'With a new link for another seven days; the one before ends. For admins and owners.',
  })
  resendInvitation(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<SentInvitation> {
    return resendInvitation(ctx, id);
  }

  @Mutation(() => ID, { description: 'Its link ends. For admins and owners.' })
  revokeInvitation(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<string> {
    return revokeInvitation(ctx, id);
  }

  @Mutation(() => Person, { description: 'Makes a person of the role that the inviter fixed, and signs in.' })
  async acceptInvitation(
    @Ctx() ctx: HttpContext,
    @Arg('token', () => String) token: string,
    @Arg('input', () => AcceptInvitationInput) input: AcceptInvitationInput,
  ): Promise<Person> {
    return handOver(ctx, await acceptInvitation(ctx, token, input, ctx.http));
  }
}
