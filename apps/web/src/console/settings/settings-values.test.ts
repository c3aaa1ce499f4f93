import { expect, it } from 'vitest';
import type { SiteFactsFragment } from '../gql/graphql.ts';
import { settingsInput, settingsValues } from './settings-values.ts';

const SITE: SiteFactsFragment = {
  name: 'Acme',
  about: null,
  timeZone: 'Europe/Madrid',
  locale: 'en',
  homepage: null,
  accentColor: null,
  customCss: null,
  logo: null,
  darkLogo: null,
  icon: null,
  timelineDays: 7,
  majorOutageThreshold: 0.29,
  minimumIncidentSeconds: 0,
  nudgeAfterHours: 2,
  offeredChannels: ['EMAIL', 'SLACK'],
  uptimeWeights: { majorOutage: 1, partialOutage: 0.5, degradedPerformance: 0, underMaintenance: null },
  updatedAt: '2026-11-22T14:03:22.000Z',
};

it('what the form holds is what was there', () => {
  const { updatedAt: _, logo: _logo, darkLogo: _darkLogo, icon: _icon, ...settings } = SITE;
  expect(settingsInput(settingsValues(SITE))).toEqual(settings);
});

it('silence that nobody is told of is none, and comes back with two hours', () => {
  const values = settingsValues({ ...SITE, nudgeAfterHours: null });
  expect(settingsInput(values)).toMatchObject({ nudgeAfterHours: null });
  expect(settingsInput({ ...values, nudges: true })).toMatchObject({ nudgeAfterHours: 2 });
  expect(settingsInput({ ...values, nudges: true, nudgeAfterHours: '' }).nudgeAfterHours).toBeNaN();
});
