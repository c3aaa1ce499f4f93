import { describe, expect, test } from 'vitest';
import type { ComponentStatus } from './component.js';
import {
  foldIncident,
  impactSpans,
  INCIDENT_STATUSES,
  inOrder,
  type IncidentStatus,
  worstImpacts,
  type UpdateFacts,
} from './incident.js';

type Impacts = Record<string, ComponentStatus>;

const at = (time: string) => new Date(`2026-11-22T${time}:00Z`);

let ids = 0;
/** An update with the next id, that changes these impacts only. */
const update = (time: string, status: IncidentStatus, impacts: Impacts = {}): UpdateFacts<string> => ({
  id: ++ids,
  status,
  postedAt: at(time),
  impacts: Object.entries(impacts).map(([componentId, impact]) => ({ componentId, status: impact })),
});

const spans = (updates: UpdateFacts<string>[]) =>
  impactSpans(updates).map(({ componentId, status, from, to }) => [
    componentId,
    status,
    from.toISOString().slice(11, 16),
    to?.toISOString().slice(11, 16) ?? 'still',
  ]);

const impacts = (updates: UpdateFacts<string>[]) => Object.fromEntries(foldIncident(updates).impacts);

describe('the status of an incident', () => {
  test('there are four', () => {
    expect(INCIDENT_STATUSES).toEqual(['INVESTIGATING', 'IDENTIFIED', 'MONITORING', 'RESOLVED']);
  });

  test.each<[string, IncidentStatus[]]>([
    ['the usual way', ['INVESTIGATING', 'IDENTIFIED', 'MONITORING', 'RESOLVED']],
    ['straight to resolved', ['RESOLVED']],
    ['backwards', ['MONITORING', 'IDENTIFIED', 'INVESTIGATING']],
    ['reopened', ['INVESTIGATING', 'RESOLVED', 'IDENTIFIED']],
    ['the same again', ['IDENTIFIED', 'IDENTIFIED']],
  ])('is that of the newest update: %s', (_way, statuses) => {
    const updates = statuses.map((status, n) => update(`10:0${n}`, status));
    expect(foldIncident(updates).status).toBe(statuses.at(-1));
  });

  test('goes by the time of posting, whatever order the updates come in', () => {
    const early = update('10:00', 'INVESTIGATING');
    const late = update('11:00', 'MONITORING');
    expect(foldIncident([late, early]).status).toBe('MONITORING');
  });

  test('goes by the time of posting before the id: a backdated update is not the newest', () => {
    const first = update('11:00', 'MONITORING');
    const backdated = update('10:00', 'IDENTIFIED');
    expect(foldIncident([first, backdated]).status).toBe('MONITORING');
  });

  test('goes by the id where two were posted at the same time', () => {
    const first = update('10:00', 'RESOLVED');
    const second = update('10:00', 'MONITORING');
    expect(foldIncident([second, first])).toMatchObject({ status: 'MONITORING', resolvedAt: null });
  });

  test('ids are compared as numbers', () => {
    const nine = { ...update('10:00', 'INVESTIGATING'), id: 9 };
    const ten = { ...update('10:00', 'IDENTIFIED'), id: 10 };
    expect(inOrder([ten, nine])).toEqual([nine, ten]);
  });

  test('the updates that are given stay in their order', () => {
    const updates = [update('11:00', 'MONITORING'), update('10:00', 'INVESTIGATING')];
    inOrder(updates);
    expect(updates.map((u) => u.status)).toEqual(['MONITORING', 'INVESTIGATING']);
  });
});

describe('resolvedAt', () => {
  test('is when the resolving update was posted', () => {
    expect(foldIncident([update('10:00', 'INVESTIGATING'), update('10:30', 'RESOLVED')]).resolvedAt).toEqual(
      at('10:30'),
    );
  });

  test('is null while the incident is open', () => {
    expect(foldIncident([update('10:00', 'INVESTIGATING')]).resolvedAt).toBeNull();
  });

  test('is null again after the incident was reopened', () => {
    const updates = [update('10:00', 'INVESTIGATING'), update('10:30', 'RESOLVED'), update('11:00', 'IDENTIFIED')];
    expect(foldIncident(updates).resolvedAt).toBeNull();
  });

  test('is the second time where it was resolved, reopened and resolved', () => {
    const updates = [update('10:00', 'RESOLVED'), update('11:00', 'IDENTIFIED'), update('12:00', 'RESOLVED')];
    expect(foldIncident(updates).resolvedAt).toEqual(at('12:00'));
  });
});

describe('impacts are deltas', () => {
  test.each<[string, [IncidentStatus, Impacts][], Impacts]>([
    ['nothing is named', [['INVESTIGATING', {}]], {}],
    ['what is named is affected', [['INVESTIGATING', { api: 'MAJOR_OUTAGE' }]], { api: 'MAJOR_OUTAGE' }],
    [
      'what is not named again stays as it was',
      [
        ['INVESTIGATING', { api: 'MAJOR_OUTAGE', web: 'DEGRADED_PERFORMANCE' }],
        ['IDENTIFIED', { web: 'PARTIAL_OUTAGE' }],
      ],
      { api: 'MAJOR_OUTAGE', web: 'PARTIAL_OUTAGE' },
    ],
    [
      'OPERATIONAL takes a component out',
      [
        ['INVESTIGATING', { api: 'MAJOR_OUTAGE', web: 'PARTIAL_OUTAGE' }],
        ['MONITORING', { api: 'OPERATIONAL' }],
      ],
      { web: 'PARTIAL_OUTAGE' },
    ],
    ['OPERATIONAL for what was never affected says nothing', [['INVESTIGATING', { api: 'OPERATIONAL' }]], {}],
    [
      'a component can come back in',
      [
        ['INVESTIGATING', { api: 'MAJOR_OUTAGE' }],
        ['MONITORING', { api: 'OPERATIONAL' }],
        ['INVESTIGATING', { api: 'UNKNOWN' }],
      ],
      { api: 'UNKNOWN' },
    ],
    [
      'RESOLVED ends all of them',
      [
        ['INVESTIGATING', { api: 'MAJOR_OUTAGE', web: 'PARTIAL_OUTAGE' }],
        ['RESOLVED', {}],
      ],
      {},
    ],
    ['RESOLVED ends also those that it names itself', [['RESOLVED', { api: 'MAJOR_OUTAGE' }]], {}],
    [
      'a reopened incident begins without any',
      [
        ['INVESTIGATING', { api: 'MAJOR_OUTAGE' }],
        ['RESOLVED', {}],
        ['IDENTIFIED', { web: 'DEGRADED_PERFORMANCE' }],
      ],
      { web: 'DEGRADED_PERFORMANCE' },
    ],
  ])('%s', (_rule, told, current) => {
    const updates = told.map(([status, changes], n) => update(`10:0${n}`, status, changes));
    expect(impacts(updates)).toEqual(current);
  });

  test('a RESOLVED that is not the newest ends what was before it only', () => {
    const updates = [
      update('10:00', 'INVESTIGATING', { api: 'MAJOR_OUTAGE', web: 'PARTIAL_OUTAGE' }),
      update('12:00', 'MONITORING', { web: 'DEGRADED_PERFORMANCE' }),
      update('11:00', 'RESOLVED'),
    ];
    expect(impacts(updates)).toEqual({ web: 'DEGRADED_PERFORMANCE' });
    expect(spans(updates)).toEqual([
      ['api', 'MAJOR_OUTAGE', '10:00', '11:00'],
      ['web', 'PARTIAL_OUTAGE', '10:00', '11:00'],
      ['web', 'DEGRADED_PERFORMANCE', '12:00', 'still'],
    ]);
  });
});

describe('the spans of impacts', () => {
  test('an open impact still holds', () => {
    expect(spans([update('10:00', 'INVESTIGATING', { api: 'MAJOR_OUTAGE' })])).toEqual([
      ['api', 'MAJOR_OUTAGE', '10:00', 'still'],
    ]);
  });

  test('a change ends one and begins the next', () => {
    const updates = [
      update('10:00', 'INVESTIGATING', { api: 'MAJOR_OUTAGE' }),
      update('10:20', 'MONITORING', { api: 'DEGRADED_PERFORMANCE' }),
      update('10:50', 'RESOLVED'),
    ];
    expect(spans(updates)).toEqual([
      ['api', 'MAJOR_OUTAGE', '10:00', '10:20'],
      ['api', 'DEGRADED_PERFORMANCE', '10:20', '10:50'],
    ]);
  });

  test('the same status named again goes on', () => {
    const updates = [
      update('10:00', 'INVESTIGATING', { api: 'MAJOR_OUTAGE' }),
      update('10:20', 'IDENTIFIED', { api: 'MAJOR_OUTAGE' }),
      update('10:40', 'MONITORING', { api: 'OPERATIONAL' }),
    ];
    expect(spans(updates)).toEqual([['api', 'MAJOR_OUTAGE', '10:00', '10:40']]);
  });

  test('what an update takes back in the same moment leaves none', () => {
    const updates = [
      update('10:00', 'INVESTIGATING', { api: 'MAJOR_OUTAGE' }),
      update('10:00', 'IDENTIFIED', { api: 'PARTIAL_OUTAGE' }),
    ];
    expect(spans(updates)).toEqual([['api', 'PARTIAL_OUTAGE', '10:00', 'still']]);
  });

  test('a report after the fact has none that lasts', () => {
    expect(spans([update('10:00', 'RESOLVED', { api: 'MAJOR_OUTAGE' })])).toEqual([]);
  });
});

describe('the worst that it did', () => {
  const worst = (updates: UpdateFacts<string>[]) => Object.fromEntries(worstImpacts(updates));

  test('is the most severe status of each component it ever named, also once it is over', () => {
    const updates = [
      update('10:00', 'INVESTIGATING', { api: 'DEGRADED_PERFORMANCE' }),
      update('10:20', 'IDENTIFIED', { api: 'MAJOR_OUTAGE', web: 'PARTIAL_OUTAGE', cdn: 'OPERATIONAL' }),
      update('10:40', 'MONITORING', { api: 'PARTIAL_OUTAGE', web: 'OPERATIONAL' }),
      update('10:50', 'RESOLVED'),
    ];
    expect(worst(updates)).toEqual({ api: 'MAJOR_OUTAGE', web: 'PARTIAL_OUTAGE', cdn: 'OPERATIONAL' });
    expect(worst(updates.toReversed())).toEqual(worst(updates));
    expect(worst([update('10:00', 'RESOLVED')])).toEqual({});
  });
});
