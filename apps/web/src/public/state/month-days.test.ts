import { describe, expect, it } from 'vitest';
import {
  sampleChange,
  sampleHistoryPage,
  sampleIncident,
  sampleMaintenance,
  samplePastIncident,
} from '../testing/sample-page.ts';
import { applyChange, type PageChange } from './apply-change.ts';
import { historyFromData } from './history-from-data.ts';
import { monthDays } from './month-days.ts';
import type { PageState } from './page-state.ts';

const AT = '2026-11-22T14:05:00.000Z';
const api = { id: '1', name: 'API' };

function month(fields: Parameters<typeof sampleHistoryPage>[0] = {}): PageState {
  return historyFromData(sampleHistoryPage(fields));
}

function after(page: PageState, change: Partial<PageChange>): PageState {
  const outcome = applyChange(page, sampleChange({ revision: page.revision + 1, ...change }), AT);
  if (outcome.kind !== 'applied') throw new Error(`expected the change to be applied, it was ${outcome.kind}`);
  return outcome.state;
}

/** What stands where. */
function busy(page: PageState): Record<string, string[]> {
  if (!page.month) throw new Error('the page has no month');
  const days = monthDays(page, page.month).map(({ date, incidents, maintenances }): [string, string[]] => [
    date,
    [...incidents, ...maintenances].map(({ title }) => title),
  ]);
  return Object.fromEntries(days.filter(([, titles]) => titles.length > 0));
}

const SAMPLE = {
  '2026-11-22': ['Elevated error rates on the API'],
  '2026-11-18': ['Slow image delivery'],
  '2026-11-10': ['Called off'],
};

function incident(id: string, startedAt: string, worstImpacts: PageChange['incidents'][number]['worstImpacts'] = []) {
  return { ...sampleIncident({ id, title: `Incident ${id}`, startedAt }), worstImpacts };
}

describe('a month of the history', () => {
  it('has each thing on its day, one that was cancelled on the day for which it was planned', () => {
    expect(busy(month())).toEqual(SAMPLE);
  });

  it('takes in what is new, edited, begun and gone', () => {
    const fresh = after(month(), { incidents: [incident('20', '2026-11-22T14:00:00.000Z')] });
    expect(busy(fresh)['2026-11-22']).toEqual(['Incident 20', 'Elevated error rates on the API']);
    const moved = after(fresh, { incidents: [incident('20', '2026-11-02T23:30:00.000Z')] });
    expect(busy(moved)).toEqual({ ...SAMPLE, '2026-11-03': ['Incident 20'] });
    const begun = sampleMaintenance({ status: 'IN_PROGRESS', actualStart: '2026-11-22T14:04:00.000Z' });
    expect(busy(after(month(), { maintenances: [begun] }))['2026-11-22']).toContain('Database upgrade');
    expect(busy(after(month(), { maintenances: [sampleMaintenance()] }))).toEqual(SAMPLE);
    const gone = after(month(), {
      removed: [
        { typename: 'Incident', id: '5' },
        { typename: 'Maintenance', id: '9' },
      ],
    });
    expect(Object.keys(busy(gone))).toEqual(['2026-11-22']);
  });

  it('leaves out what belongs to another month', () => {
    expect(busy(after(month(), { incidents: [incident('21', '2026-10-31T22:59:59.999Z')] }))).toEqual(SAMPLE);
    expect(busy(after(month(), { incidents: [incident('21', '2026-10-31T23:00:00.000Z')] }))).toEqual({
      ...SAMPLE,
      '2026-11-01': ['Incident 21'],
    });
  });

  it('of one component has only what named or covered it', () => {
    const page = month({
      component: api,
      days: [
        {
          date: '2026-11-22',
          incidents: [samplePastIncident(sampleIncident(), [{ status: 'OPERATIONAL', component: api }])],
          maintenances: [],
        },
      ],
    });
    const named = incident('30', '2026-11-22T14:01:00.000Z', [{ status: 'PARTIAL_OUTAGE', component: api }]);
    const other = incident('31', '2026-11-22T14:02:00.000Z');
    expect(busy(after(page, { incidents: [named, other] }))).toEqual({
      '2026-11-22': ['Incident 30', 'Elevated error rates on the API'],
    });
  });

  it('follows the name of its component, and is gone with it', () => {
    const page = month({ component: api });
    const renamed = { ...page.components['1'], name: 'Gateway' } as PageChange['components'][number];
    expect(after(page, { components: [renamed] }).month?.component).toEqual({ id: '1', name: 'Gateway' });
    expect(after(page, { removed: [{ typename: 'Component', id: '1' }] }).month).toBeNull();
    expect(after(page, { removed: [{ typename: 'Component', id: '2' }] }).month?.component).toEqual(api);
  });

  it('is read again where a component comes into view, as it may have been in anything', () => {
    const page = month();
    const shown = { ...page.components['1'], id: '99' } as PageChange['components'][number];
    expect(applyChange(page, sampleChange({ revision: page.revision + 1, components: [shown] }), AT).kind).toBe('gap');
  });
});
