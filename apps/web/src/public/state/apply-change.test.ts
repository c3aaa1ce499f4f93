import { describe, expect, it } from 'vitest';
import { sampleChange, sampleHistory, sampleIncident, sampleMaintenance, samplePage } from '../testing/sample-page.ts';
import { applyChange, type PageChange } from './apply-change.ts';
import { pageFromData } from './page-from-data.ts';
import type { PageState } from './page-state.ts';
import { plannedWork } from './planned-work.ts';
import { groupSections, openIncidents, pastDays, ungroupedComponents } from './sections.ts';

type Changed = PageChange['components'][number];

const AT = '2026-11-22T14:05:00.000Z';
const api = changedComponent('1', 'API');

/** A component of the first group as a change carries it. */
function changedComponent(id: string, name: string): Changed {
  return {
    id,
    name,
    description: null,
    link: null,
    position: Number(id),
    tags: [],
    status: 'OPERATIONAL',
    thirdParty: null,
    group: { id: '1' },
    history: sampleHistory(),
  };
}

function state(): PageState {
  return pageFromData(samplePage());
}

function applied(page: PageState, change: Partial<PageChange>): PageState {
  const outcome = applyChange(page, sampleChange({ revision: page.revision + 1, ...change }), AT);
  if (outcome.kind !== 'applied') throw new Error(`expected the change to be applied, it was ${outcome.kind}`);
  return outcome.state;
}

describe('applyChange', () => {
  it('puts revision n+1 on top of n: banner, row and moment', () => {
    const next = applied(state(), { components: [{ ...api, status: 'OPERATIONAL' }] });
    expect(next).toMatchObject({
      revision: 42,
      indicator: 'OPERATIONAL',
      headline: 'All systems operational',
      asOf: AT,
    });
    expect(groupSections(next)[0]).toMatchObject({ status: 'OPERATIONAL' });
    expect(next.components['1']?.status).toBe('OPERATIONAL');
  });

  it('ignores what it knows already', () => {
    expect(applyChange(state(), sampleChange({ revision: 41 }), AT).kind).toBe('known');
    expect(applyChange(state(), sampleChange({ revision: 12 }), AT).kind).toBe('known');
  });

  it('asks for the whole page where a revision is missing', () => {
    expect(applyChange(state(), sampleChange({ revision: 43 }), AT).kind).toBe('gap');
  });

  it('leaves what the change does not speak of as it is', () => {
    const before = state();
    const after = applied(before, {});
    expect(after.components).toBe(before.components);
    expect(after.incidents).toBe(before.incidents);
    expect(after.site).toBe(before.site);
  });

  it('moves a resolved incident from the open ones to its day, and back when it is reopened', () => {
    const resolved = { ...sampleIncident({ status: 'RESOLVED', resolvedAt: AT, impacts: [] }), worstImpacts: [] };
    const after = applied(state(), { incidents: [resolved] });
    expect(openIncidents(after)).toEqual([]);
    expect(pastDays(after, Date.parse(AT))[0]?.incidents.map(({ id, status }) => [id, status])).toEqual([
      ['7', 'RESOLVED'],
    ]);

    const reopened = applied(after, { incidents: [{ ...sampleIncident(), worstImpacts: [] }] });
    expect(openIncidents(reopened).map(({ id }) => id)).toEqual(['7']);
  });

  it('reads a postmortem again once its incident changes', () => {
    const page: PageState = { ...state(), postmortem: { incidentId: '7', html: '<p>Old</p>' } };
    const change = (id: string) =>
      sampleChange({ revision: page.revision + 1, incidents: [{ ...sampleIncident({ id }), worstImpacts: [] }] });
    expect(applyChange(page, change('7'), AT).kind).toBe('gap');
    expect(applyChange(page, change('8'), AT).kind).toBe('applied');
  });

  it('moves components between groups, and orders groups and rows by their positions', () => {
    const after = applied(state(), {
      groups: [
        { id: '1', name: 'Platform', position: 1, collapse: 'EXPANDED' },
        { id: '2', name: 'Payments', position: 0, collapse: 'EXPANDED' },
      ],
      components: [
        { ...api, position: 0, group: { id: '2' } },
        { ...api, id: '3', name: 'Payments API', position: 1, group: { id: '2' } },
        { ...api, id: '2', name: 'Website', position: 7, group: null },
      ],
    });
    expect(
      groupSections(after).map(({ group, components }) => [group.name, components.map(({ name }) => name)]),
    ).toEqual([
      ['Payments', ['API', 'Payments API']],
      ['Platform', []],
    ]);
    expect(ungroupedComponents(after).map(({ name }) => name)).toEqual(['Documentation', 'Website']);
  });

  it('forgets what was removed or hidden, everywhere', () => {
    const after = applied(state(), {
      removed: [
        { typename: 'Component', id: '1' },
        { typename: 'ComponentGroup', id: '2' },
        { typename: 'Component', id: '3' },
        { typename: 'Incident', id: '5' },
        { typename: 'Maintenance', id: '3' },
      ],
    });
    expect(Object.keys(after.components)).toEqual(['2', '4']);
    expect(Object.keys(after.histories)).toEqual(['2', '4']);
    expect(Object.keys(after.groups)).toEqual(['1']);
    expect(Object.keys(after.incidents)).toEqual(['7']);
    expect(plannedWork(after).shown).toEqual([]);
    expect(after.incidents['7']?.impacts).toEqual([]);
    expect(after.incidents['7']?.updates.flatMap(({ impacts }) => impacts)).toEqual([]);
  });

  it('does not mix up things of different kinds that share an id', () => {
    const after = applied(state(), { removed: [{ typename: 'Metric', id: '1' }] });
    expect(after.components['1']).toBeDefined();
    expect(after.groups['1']).toBeDefined();
  });

  it('brings in what appears', () => {
    const after = applied(state(), {
      components: [{ ...api, id: '9', name: 'Search', group: null, position: 9 }],
      maintenances: [sampleMaintenance({ id: '8', status: 'IN_PROGRESS', actualStart: AT })],
    });
    expect(ungroupedComponents(after).map(({ name }) => name)).toEqual(['Documentation', 'Search']);
    expect(plannedWork(after).shown.map(({ id }) => id)).toEqual(['8', '3']);
  });

  it('draws the days as they are told now, the past too', () => {
    const history = sampleHistory({ 5: ['MAJOR_OUTAGE', 600] });
    const before = state();
    const after = applied(before, { components: [{ ...changedComponent('2', 'Website'), history }] });
    expect(after.histories['2']).toEqual(history);
    expect(after.histories['1']).toBe(before.histories['1']);
    expect(after.components['2']).not.toHaveProperty('history');
  });

  it('takes over the settings', () => {
    const before = state();
    expect(applied(before, { site: { ...before.site, name: 'Zenith' } }).site.name).toBe('Zenith');
  });
});
