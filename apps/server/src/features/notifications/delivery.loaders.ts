import { In } from 'typeorm';
import { viewerOf } from '../../core/actor.js';
import { defineLoader } from '../../core/loaders.js';
import { viewableComponents } from '../components/component.queries.js';
import { viewableIncidents } from '../incidents/incident.queries.js';
import { viewableMaintenances } from '../maintenances/maintenance.queries.js';

/** What a subject, as in "incident:5", is called; null where it is gone, or not for the caller to see. */
export const titleOfSubject = defineLoader<string, string | null>(null, async ({ db, actor }, subjects) => {
  const viewer = viewerOf(actor);
  const named = async (kind: string, find: (ids: number[]) => Promise<[number, string][]>) => {
    const ids = subjects.flatMap((subject) => {
      const [of, id] = subject.split(':');
      return of === kind ? [Number(id)] : [];
    });
    const found = ids.length > 0 ? await find(ids) : [];
    return found.map(([id, title]) => [`${kind}:${id}`, title] as const);
  };
  return new Map([
    ...(await named('incident', async (ids) => {
      const found = await viewableIncidents(db, viewer)
        .andWhere({ id: In(ids) })
        .getMany();
      return found.map(({ id, title }) => [id, title]);
    })),
    ...(await named('maintenance', async (ids) => {
      const found = await viewableMaintenances(db, viewer)
        .andWhere({ id: In(ids) })
        .getMany();
      return found.map(({ id, title }) => [id, title]);
    })),
    ...(await named('component', async (ids) => {
      const found = await viewableComponents(db, viewer)
        .andWhere({ id: In(ids) })
        .getMany();
      return found.map(({ id, name }) => [id, name]);
    })),
  ]);
});
