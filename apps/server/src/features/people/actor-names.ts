import { In } from 'typeorm';
import type { Context } from '../../core/context.js';
import { defineLoader } from '../../core/loaders.js';
import { ApiToken } from '../tokens/api-token.entity.js';
import { Person } from './person.entity.js';

const SOMEBODY = /^(person|token):(\d+)$/;
const GONE = 'Somebody who left';

const names = defineLoader<string, string>('Signet', async (ctx, labels) => {
  const known = new Map([...(await peopleNames(ctx, labels)), ...(await tokenNames(ctx, labels))]);
  return new Map(labels.flatMap((label) => (SOMEBODY.test(label) ? [[label, known.get(label) ?? GONE]] : [])));
});

async function peopleNames({ db }: Context, labels: readonly string[]): Promise<[string, string][]> {
  const ids = idsIn(labels, 'person');
  if (ids.length === 0) return [];
  const people = await db.find(Person, { select: { id: true, name: true }, where: { id: In(ids) } });
  return people.map(({ id, name }) => [`person:${id}`, name]);
}

async function tokenNames({ db }: Context, labels: readonly string[]): Promise<[string, string][]> {
  const ids = idsIn(labels, 'token');
  if (ids.length === 0) return [];
  const tokens = await db.find(ApiToken, { where: { id: In(ids) }, relations: { person: true } });
  return tokens.map(({ id, name, person }) => [`token:${id}`, `${name} (${person?.name ?? GONE})`]);
}

function idsIn(labels: readonly string[], kind: string): number[] {
  return labels.flatMap((label) => {
    const [, of, id] = SOMEBODY.exec(label) ?? [];
    return of === kind ? [Number(id)] : [];
  });
}

/**
 * Whom a record's actor, as in "person:7" and "token:3", is called; what the server does by itself is Signet's.
 * A token is called by its own name and its owner's.
 */
export function actorName(ctx: Context, label: string): Promise<string> {
  return ctx.loaders.get(names).load(label);
}
