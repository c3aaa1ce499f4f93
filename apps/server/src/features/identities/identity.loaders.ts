import { defineLoader } from '../../core/loaders.js';
import { thoseGivenRoles } from './identities.queries.js';

/** Whether it is the provider that sets somebody's role. */
export const givenRoles = defineLoader<number, boolean>(false, async ({ db, services }, personIds) => {
  const given = await thoseGivenRoles(db, services.identityProvider, personIds);
  return new Map([...given].map((id) => [id, true]));
});
