import { MoreThan } from 'typeorm';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { AppError, notFound } from '../../core/errors.js';
import { idFrom } from '../../core/ids.js';
import { hashSecret } from '../people/secrets.js';
import { Invitation } from './invitation.entity.js';

/** Newest first, also those that have expired. @throws AppError */
export async function listInvitations({ db, actor }: Context): Promise<Invitation[]> {
  mustBeAllowed(actor, 'people:manage');
  return db.find(Invitation, { order: { createdAt: 'DESC', id: 'DESC' } });
}

/** For those who may see all of them. @throws AppError NOT_FOUND */
export async function findInvitation({ db }: Context, id: string): Promise<Invitation> {
  const key = idFrom(id);
  const invitation = key === null ? null : await db.findOneBy(Invitation, { id: key });
  if (!invitation) throw notFound(`The invitation ${id}`);
  return invitation;
}

/** Null where it is wrong, was used or revoked, or has expired. */
export function standingInvitation({ db, now }: Context, token: string): Promise<Invitation | null> {
  const where = { tokenHash: hashSecret(token), expiresAt: MoreThan(now()) };
  return db.findOne(Invitation, { where, relations: { invitedBy: true } });
}

export function noSuchInvitation(): AppError {
  return new AppError('NOT_FOUND', 'This invitation has expired, was used, or never was one. Ask for a new one.');
}
