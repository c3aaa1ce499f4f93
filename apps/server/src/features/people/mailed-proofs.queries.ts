import { MoreThan } from 'typeorm';
import type { Context } from '../../core/context.js';
import { AppError } from '../../core/errors.js';
import { EmailChange } from './email-change.entity.js';
import { PasswordReset } from './password-reset.entity.js';
import { hashSecret } from './secrets.js';

/** Null where it is wrong, was used, or has expired. */
export function standingReset({ db, now }: Context, token: string): Promise<PasswordReset | null> {
  const where = { tokenHash: hashSecret(token), expiresAt: MoreThan(now()) };
  return db.findOne(PasswordReset, { where, relations: { person: true } });
}

/** Null where it is wrong, was used, or has expired. */
export function standingEmailChange({ db, now }: Context, token: string): Promise<EmailChange | null> {
  return db.findOneBy(EmailChange, { tokenHash: hashSecret(token), expiresAt: MoreThan(now()) });
}

export function noSuchProof(): AppError {
  return new AppError('NOT_FOUND', 'This link has expired, was used, or never was one. Ask for a new one.');
}
