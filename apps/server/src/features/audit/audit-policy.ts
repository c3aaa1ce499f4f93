import type { EntityManager } from 'typeorm';
import type { ActorWords, AuditPolicy } from '../../core/audit/audited.js';
import type { Actor } from '../../core/actor.js';
import { Person } from '../people/person.entity.js';
import { ApiToken } from '../tokens/api-token.entity.js';
import { AUDITED_ENTITIES } from './audited-entities.js';

/** Whoever runs the server, in a shell of it. */
export const SHELL = 'shell';
const GONE = 'Somebody who left';

export const auditPolicy: AuditPolicy = { entities: AUDITED_ENTITIES, wordsOf };

async function wordsOf(db: EntityManager, actor: Actor): Promise<ActorWords | null> {
  switch (actor.kind) {
    case 'anonymous':
      return null;
    case 'system':
      return actor.job === SHELL
        ? { kind: 'SHELL', personId: null, name: "The server's command line", email: null, token: null }
        : null;
    case 'token': {
      const token = await db.findOneBy(ApiToken, { id: actor.id });
      return { ...(await personWords(db, actor.personId)), kind: 'TOKEN', token: token?.name ?? null };
    }
    default:
      return personWords(db, actor.id);
  }
}

async function personWords(db: EntityManager, personId: number): Promise<ActorWords> {
  const person = await db.findOneBy(Person, { id: personId });
  return { kind: 'PERSON', personId, name: person?.name ?? GONE, email: person?.email ?? null, token: null };
}
