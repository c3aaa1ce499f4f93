import { In, type EntityManager } from 'typeorm';
import { defineLoader } from '../../core/loaders.js';
import { Component } from '../components/component.entity.js';
import { Incident } from '../incidents/incident.entity.js';
import { Maintenance } from '../maintenances/maintenance.entity.js';

/** What deliveries are about is called, by their subject, as in "incident:5"; null where it is gone. */
export const titleOfSubject = defineLoader<string, string | null>(null, async ({ db }, subjects) => {
  const titles = await Promise.all([
    titlesOfIncidents(db, subjects),
    titlesOfWork(db, subjects),
    namesOf(db, subjects),
  ]);
  return new Map(titles.flat());
});

async function titlesOfIncidents(db: EntityManager, subjects: readonly string[]): Promise<[string, string][]> {
  const found = await db.findBy(Incident, { id: In(idsIn(subjects, 'incident')) });
  return found.map(({ id, title }) => [`incident:${id}`, title]);
}

async function titlesOfWork(db: EntityManager, subjects: readonly string[]): Promise<[string, string][]> {
  const found = await db.findBy(Maintenance, { id: In(idsIn(subjects, 'maintenance')) });
  return found.map(({ id, title }) => [`maintenance:${id}`, title]);
}

async function namesOf(db: EntityManager, subjects: readonly string[]): Promise<[string, string][]> {
  const found = await db.findBy(Component, { id: In(idsIn(subjects, 'component')) });
  return found.map(({ id, name }) => [`component:${id}`, name]);
}

function idsIn(subjects: readonly string[], kind: string): number[] {
  return subjects.flatMap((subject) =>
    subject.startsWith(`${kind}:`) ? [Number(subject.slice(kind.length + 1))] : [],
  );
}
