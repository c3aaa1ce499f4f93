import { In } from 'typeorm';
import type { Context } from '../../core/context.js';
import { defineLoader } from '../../core/loaders.js';
import { Person } from './person.entity.js';

const PERSON = /^person:(\d+)$/;

const names = defineLoader<string, string>('Signet', async ({ db }, labels) => {
  const ids = labels.flatMap((label) => PERSON.exec(label)?.[1] ?? []).map(Number);
  const people =
    ids.length > 0 ? await db.find(Person, { select: { id: true, name: true }, where: { id: In(ids) } }) : [];
  const byId = new Map(people.map(({ id, name }) => [id, name]));
  return new Map(
    labels.flatMap((label) => {
      const id = PERSON.exec(label)?.[1];
      return id === undefined ? [] : [[label, byId.get(Number(id)) ?? 'Somebody who left']];
    }),
  );
});

/** Whom a record's actor, as in "person:7", is called; what the server does by itself is Signet's. */
export function actorName(ctx: Context, label: string): Promise<string> {
  return ctx.loaders.get(names).load(label);
}
