import type { SignInMethod } from '@signet/domain/sign-in';
import { In } from 'typeorm';
import type { Context } from '../../core/context.js';
import { thoseWithIdentity } from '../identities/identities.queries.js';
import { canUsePassword } from '../people/passwords-in-use.js';
import { Person } from '../people/person.entity.js';
import { secondFactorsOf } from './second-factors.queries.js';

/** All ways in that each of them has. */
export async function signInMethodsOf(
  ctx: Context,
  personIds: readonly number[],
): Promise<Map<number, SignInMethod[]>> {
  const { db, services } = ctx;
  const select = { id: true, passwordHash: true } as const;
  const people = await db.find(Person, { select, where: { id: In([...personIds]) } });
  const factors = await secondFactorsOf(db, personIds);
  const linked = await thoseWithIdentity(db, services.identityProvider, personIds);
  return new Map(
    people.map((person): [number, SignInMethod[]] => [
      person.id,
      [
        ...(canUsePassword(ctx, person) ? (['PASSWORD'] as const) : []),
        ...(factors.get(person.id) ?? []),
        ...(linked.has(person.id) ? (['PROVIDER'] as const) : []),
      ],
    ]),
  );
}
