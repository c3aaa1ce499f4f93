import type { Action } from '@signet/domain/role';
import { mustBeAllowed, mustBePerson } from '../../core/actor.js';
import type { Context } from '../../core/context.js';

/** Who is shown what would be told: somebody who is signed in and may publish it. @throws AppError */
export function mustPublish({ actor }: Context, action: Action): void {
  mustBePerson(actor);
  mustBeAllowed(actor, action);
}
