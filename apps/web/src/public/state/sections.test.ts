import { describe, expect, it } from 'vitest';
import { NOW, sampleIncident, sampleMaintenance, samplePage } from '../testing/sample-page.ts';
import { pageFromData } from './page-from-data.ts';
import type { Incident, PageState } from './page-state.ts';
import { foldQuietDays, openIncidents, pastDays } from './sections.ts';

function withIncidents(...incidents: Incident[]): PageState {
  const page = pageFromData(samplePage({ activeIncidents: [], timeline: [], maintenances: [] }));
  return { ...page, incidents: Object.fromEntries(incidents.map((incident) => [incident.id, incident])) };
}

describe('openIncidents', () => {
  it('shows pinned ones first, then the newest', () => {
    const page = withIncidents(
      sampleIncident({ id: '1', startedAt: '2026-11-22T10:00:00.000Z' }),
      sampleIncident({ id: '2', startedAt: '2026-11-22T12:00:00.000Z' }),
      sampleIncident({ id: '3', startedAt: '2026-11-01T08:00:00.000Z', pinned: true }),
      sampleIncident({ id: '4', status: 'RESOLVED' }),
    );
    expect(openIncidents(page).map(({ id }) => id)).toEqual(['3', '2', '1']);
  });
});

describe('pastDays', () => {
  it("uses the site's own calendar: half past midnight in Madrid is still yesterday in UTC", () => {
    const days = pastDays(
      withIncidents(sampleIncident({ id: '1', startedAt: '2026-11-20T23:30:00.000Z' })),
      Date.parse(NOW),
    );
    expect(days).toHaveLength(7);
    expect(days.find(({ incidents }) => incidents.length > 0)?.date).toBe('2026-11-21');
  });

  it('leaves out what lies before the first day', () => {
    const days = pastDays(withIncidents(sampleIncident({ startedAt: '2026-11-15T12:00:00.000Z' })), Date.parse(NOW));
    expect(days.flatMap(({ incidents }) => incidents)).toEqual([]);
  });

  it('shows a maintenance on the day it started in fact, and not before it did', () => {
    const begun = sampleMaintenance({ id: '1', status: 'COMPLETED', actualStart: '2026-11-19T10:00:00.000Z' });
    const page = { ...withIncidents(), maintenances: { '1': begun, '3': sampleMaintenance() } };
    const shown = pastDays(page, Date.parse(NOW)).flatMap((day) => day.maintenances.map(({ id }) => [day.date, id]));
    expect(shown).toEqual([['2026-11-19', '1']]);
  });
});

describe('foldQuietDays', () => {
  it('folds neighbouring quiet days into one span, newest first', () => {
    const page = withIncidents(
      sampleIncident({ id: '1', startedAt: '2026-11-22T10:00:00.000Z' }),
      sampleIncident({ id: '2', startedAt: '2026-11-18T10:00:00.000Z' }),
    );
    const entries = foldQuietDays(pastDays(page, Date.parse(NOW)));
    expect(
      entries.map((entry) => (entry.kind === 'day' ? entry.day.date : `${entry.from}…${entry.to} ${entry.count}`)),
    ).toEqual(['2026-11-22', '2026-11-19…2026-11-21 3', '2026-11-18', '2026-11-16…2026-11-17 2']);
  });
});
