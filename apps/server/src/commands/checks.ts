import { AUDIENCES, type Audience } from '@signet/domain/visibility';
import type { EntityManager } from 'typeorm';
import type { Database } from '../core/db/database.js';
import { PageEvent } from '../core/events/event.entity.js';
import { SITE_STATE_ID, SiteState } from '../core/events/site-state.entity.js';
import { Component } from '../features/components/component.entity.js';
import { StatusInterval } from '../features/timelines/status-interval.entity.js';
import { migrationNames } from '../model.js';

interface Check {
  about: string;
  /** What is wrong; null: nothing. */
  look: (database: Database) => Promise<string | null>;
}

export const CHECKS: readonly Check[] = [
  { about: 'the tables are not damaged', look: damage },
  { about: 'the tables are those of this version', look: steps },
  { about: 'revisions have neither gaps nor doubles', look: revisions },
  { about: 'timelines have neither gaps nor overlaps', look: timelines },
];

async function damage({ dialect, reader }: Database): Promise<string | null> {
  if (dialect === 'sqlite') {
    const [found] = await reader.query<{ integrity_check: string }[]>('PRAGMA integrity_check(1)');
    if (found?.integrity_check !== 'ok') return found?.integrity_check ?? 'nothing is said of them';
    const lost = await reader.query<{ table: string }[]>('PRAGMA foreign_key_check');
    return lost[0] ? `${lost.length} rows belong to nothing, the first in ${lost[0].table}` : null;
  }
  for (const { tableName } of reader.connection.entityMetadatas) {
    const said = await reader.query<{ Msg_type: string; Msg_text: string }[]>(`CHECK TABLE \`${tableName}\``);
    const bad = said.find(({ Msg_type: kind }) => /error/i.test(kind));
    if (bad) return `${tableName}: ${bad.Msg_text}`;
  }
  return null;
}

async function steps({ reader }: Database): Promise<string | null> {
  const taken = await reader.query<{ name: string }[]>('SELECT name FROM migrations');
  const names = new Set(taken.map(({ name }) => name));
  const missing = migrationNames().filter((name) => !names.has(name));
  if (missing.length > 0) return `${missing.length} steps are to be taken, which the next start does`;
  return names.size > migrationNames().length ? 'they come from a newer version' : null;
}

const REVISIONS = { PUBLIC: 'publicRevision', SIGNED_IN: 'signedInRevision' } as const;

async function revisions({ reader }: Database): Promise<string | null> {
  const state = await reader.findOneByOrFail(SiteState, { id: SITE_STATE_ID });
  for (const audience of AUDIENCES) {
    const column = REVISIONS[audience];
    const figures = await reader
      .createQueryBuilder(PageEvent, 'event')
      .select(`COUNT(event.${column})`, 'count')
      .addSelect(`COUNT(DISTINCT event.${column})`, 'different')
      .addSelect(`MIN(event.${column})`, 'first')
      .addSelect(`MAX(event.${column})`, 'last')
      .getRawOne<Record<'count' | 'different' | 'first' | 'last', number | string | null>>();
    const [count, different, first, last] = ['count', 'different', 'first', 'last'].map((name) =>
      Number(figures?.[name as 'count'] ?? 0),
    ) as [number, number, number, number];
    if (count === 0) continue;
    if (different !== count || count !== last - first + 1) return `${count} events from ${first} to ${last}`;
    if (last !== state[column]) return `the newest event is ${last}, the page says ${state[column]}`;
  }
  return null;
}

async function timelines({ reader }: Database): Promise<string | null> {
  const components = await reader.find(Component, { select: { id: true, name: true }, order: { id: 'ASC' } });
  for (const { id, name } of components) {
    for (const audience of AUDIENCES) {
      const wrong = await timeline(reader, id, audience);
      if (wrong) return `of ${name}, ${wrong}`;
    }
  }
  return null;
}

async function timeline(reader: EntityManager, componentId: number, audience: Audience): Promise<string | null> {
  const intervals = await reader.find(StatusInterval, {
    where: { componentId, audience },
    order: { startsAt: 'ASC' },
  });
  if (intervals.length === 0) return 'there is none';
  for (const [n, { startsAt, endsAt }] of intervals.entries()) {
    const next = intervals[n + 1];
    if (endsAt?.getTime() !== next?.startsAt.getTime()) return `at ${(endsAt ?? startsAt).toISOString()}`;
  }
  return null;
}
