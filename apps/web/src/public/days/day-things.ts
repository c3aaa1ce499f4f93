import { DayDocument, type DayQuery } from '../gql/graphql.ts';
import { ask } from '../live/ask.ts';

/** What happened to a component on a day. */
export type DayThings = Pick<NonNullable<NonNullable<DayQuery['component']>['day']>, 'incidents' | 'maintenances'>;

const known = new Map<string, DayThings>();
let knownOf = 0;

/** What was read at this revision of the page; null where nothing was. */
export function knownThings(id: string, date: string, revision: number): DayThings | null {
  return revision === knownOf ? (known.get(`${id} ${date}`) ?? null) : null;
}

/** @throws whenever there is no whole answer */
export async function fetchThings(id: string, date: string, revision: number): Promise<DayThings> {
  const { data } = await ask<DayQuery>(DayDocument, { id, date });
  const day = data.component?.day;
  const things = { incidents: day?.incidents ?? [], maintenances: day?.maintenances ?? [] };
  if (revision !== knownOf) known.clear();
  knownOf = revision;
  known.set(`${id} ${date}`, things);
  return things;
}
