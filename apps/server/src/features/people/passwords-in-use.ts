import type { Context } from '../../core/context.js';
import { conflict } from '../../core/errors.js';
import { NO_PASSWORD } from './passwords.js';
import type { Person } from './person.entity.js';

declare module '../../core/context.js' {
  interface Services {
    /** Whether people may sign in by password. */
    hasPasswords: boolean;
  }
}

/** @throws AppError CONFLICT where people sign in otherwise */
export function mustHavePasswords({ services }: Context): void {
  if (services.hasPasswords) return;
  const name = services.identityProvider?.settings.name;
  throw conflict(`Passwords are turned off here. Sign in with ${name} or a passkey.`);
}

/** Whether a password lets this person in. */
export function canUsePassword({ services }: Context, { passwordHash }: Pick<Person, 'passwordHash'>): boolean {
  return services.hasPasswords && passwordHash !== NO_PASSWORD;
}
