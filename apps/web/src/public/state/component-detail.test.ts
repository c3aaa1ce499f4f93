import { describe, expect, it } from 'vitest';
import { sampleComponentPage } from '../testing/sample-component.ts';
import {
  sampleChange,
  sampleComponent,
  sampleIncident,
  sampleMaintenance,
  samplePage,
} from '../testing/sample-page.ts';
import { applyChange, type PageChange } from './apply-change.ts';
import { componentFromData, pageFromData } from './page-from-data.ts';

const AT = '2026-11-22T14:05:00.000Z';
const { site } = samplePage().statusPage;
const elsewhere = { id: '4', name: 'Documentation' };
const unrelated = sampleIncident({
  id: '8',
  impacts: [],
  updates: [
    {
      id: '80',
      status: 'INVESTIGATING',
      messageHtml: '',
      postedAt: AT,
      editedAt: null,
      impacts: [{ status: 'MAJOR_OUTAGE', component: elsewhere }],
    },
  ],
});

function outdatedBy(change: Partial<PageChange>): boolean {
  const outcome = applyChange(componentFromData(sampleComponentPage()), sampleChange(change), AT);
  return outcome.kind === 'gap';
}

describe("a component's page", () => {
  it.each<[string, Partial<PageChange>]>([
    ['the component', { components: [sampleComponent('1', 'API')] }],
    ['an incident that names it', { incidents: [{ ...sampleIncident({ id: '9' }), worstImpacts: [] }] }],
    [
      'a maintenance that covers it',
      {
        maintenances: [
          sampleMaintenance({
            id: '9',
            components: [{ status: 'UNDER_MAINTENANCE', component: { id: '1', name: 'API' } }],
          }),
        ],
      },
    ],
    ['an incident that it lists', { removed: [{ typename: 'Incident', id: '7' }] }],
    ['the settings', { site }],
  ])('is outdated by a change of %s', (_what, change) => {
    expect(outdatedBy(change)).toBe(true);
  });

  it('is not by what happens to others', () => {
    expect(
      outdatedBy({
        components: [sampleComponent('4', 'Documentation')],
        incidents: [{ ...unrelated, worstImpacts: [] }],
      }),
    ).toBe(false);
  });
});

it('leaves the status page as it was', () => {
  const change = sampleChange({ components: [sampleComponent('1', 'API')] });
  expect(applyChange(pageFromData(samplePage()), change, AT)).toMatchObject({ kind: 'applied' });
});
