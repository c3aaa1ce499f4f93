import { SITE_STATE_ID, SiteState } from '../src/core/events/site-state.entity.js';
import { PageEvent, type NodeKind, type NodeRef } from '../src/core/events/event.entity.js';
import { connectionsOf, type TestApp } from './harness.js';

/** Both audiences' revisions. */
export async function revisions({ services }: TestApp): Promise<{ public: number; signedIn: number }> {
  const state = await services.database.reader.findOneByOrFail(SiteState, { id: SITE_STATE_ID });
  return { public: state.publicRevision, signedIn: state.signedInRevision };
}

/** What the last change meant. */
export async function lastEvent({ services }: TestApp): Promise<PageEvent> {
  const [event] = await services.database.reader.find(PageEvent, { order: { id: 'DESC' }, take: 1 });
  if (!event) throw new Error('there is no event');
  return event;
}

export function node(kind: NodeKind, { id }: { id: number }): NodeRef {
  return { kind, id };
}

/** Written in passing for whoever comes, whatever they are answered. */
const IN_PASSING = ['lastUsedAt', 'lastSeenAt'];

/** Every row of every table, by the table's name. */
export async function contents(app: TestApp): Promise<Record<string, unknown[]>> {
  const [source] = connectionsOf(app);
  const tables: Record<string, unknown[]> = {};
  for (const { tableName } of source?.entityMetadatas ?? []) {
    const rows = await app.services.database.reader.query<object[]>(`SELECT * FROM ${tableName} ORDER BY 1`);
    tables[tableName] = rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => !IN_PASSING.includes(name))),
    );
  }
  return tables;
}
