import type { HttpContext } from '../../core/graphql/http-context.js';
import type { Person } from './person.entity.js';
import type { NewSession } from './sessions.js';

/** The session's secret goes into the cookie, and nowhere else. What was between password and code is over. */
export function handOver(ctx: HttpContext, { person, token, expiresAt }: NewSession): Person {
  if (ctx.http.challenge !== undefined) ctx.http.clearChallenge();
  ctx.http.setSession(token, expiresAt);
  return person;
}
