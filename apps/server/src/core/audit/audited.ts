import type { EntityManager, ObjectLiteral } from 'typeorm';
import type { Actor } from '../actor.js';

/** What the audit log shows of an entity's rows. What is named nowhere is not shown. */
export interface Audited {
  kind: string;
  /** By what people know it. */
  nameOf: (row: ObjectLiteral) => string | null;
  shown: readonly string[];
  /** Of these only that they changed. */
  concealed?: readonly string[];
  /** Shown otherwise than they are kept. */
  shownAs?: Readonly<Record<string, (row: ObjectLiteral) => unknown>>;
  /** Rows of one thing, written anew as a whole: what comes back as it was is no change. */
  isPart?: boolean;
}

/** Who it was, in words that stay true when they leave. */
export interface ActorWords {
  kind: 'PERSON' | 'TOKEN' | 'SHELL';
  personId: number | null;
  name: string;
  email: string | null;
  /** The name of an API token. */
  token: string | null;
}

/** What the features tell the log of their things. */
export interface AuditPolicy {
  /** What matters more comes first: an entry is about the first of its changes in this order. */
  entities: ReadonlyMap<unknown, Audited>;
  /** Null where nobody of the team did it. */
  wordsOf(db: EntityManager, actor: Actor): Promise<ActorWords | null>;
}
