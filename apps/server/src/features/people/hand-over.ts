import type { HttpContext } from '../../core/graphql/http-context.js';
import type { Person } from './person.entity.js';
import type { NewSession } from './sessions.js';

/** The session's secret goes into the cookie, and nowhere else. */
export function handOver(ctx: HttpContext, { person, token, expiresAt }: NewSession): Person {
  ctx.http.setSession(token, expiresAt);
  return person;
}
