import { describe, expect, test } from 'vitest';
import type { TemplateFactsFragment } from '../gql/graphql.ts';
import { fill, inTheWay, without, type TemplateFilling } from './template-filling.ts';

const TEMPLATE: TemplateFactsFragment = {
  id: '1',
  kind: 'INCIDENT',
  name: 'Errors',
  title: 'Errors in {{region}}',
  message: 'We look into {{region}}.',
  status: null,
  variables: [{ name: 'region', label: 'Region', example: 'eu-west-1', defaultValue: null }],
  impacts: [],
  updatedAt: '2026-11-22T10:00:00.000Z',
};
const FILLING: TemplateFilling = { title: 'T', message: 'M', status: 'IDENTIFIED', impacts: { '7': 'MAJOR_OUTAGE' } };
const NOTHING = { title: '', message: ' ', impacts: {} };

describe('a filled template', () => {
  test('says only what it proposes', () => {
    const texts = { title: 'Errors in eu', message: 'We look into eu.' };
    expect(fill(TEMPLATE, { region: 'eu' })).toEqual({ ok: true, filling: texts });
    const impacts = [{ status: 'MAJOR_OUTAGE' as const, component: { id: '7', name: 'API' } }];
    expect(fill({ ...TEMPLATE, status: 'IDENTIFIED', impacts }, { region: 'eu' })).toEqual({
      ok: true,
      filling: { ...texts, status: 'IDENTIFIED', impacts: { '7': 'MAJOR_OUTAGE' } },
    });
  });

  test('names what is missing, as a sentence at its field', () => {
    expect(fill(TEMPLATE, { region: ' ' })).toEqual({ ok: false, errors: { region: 'Must not be empty' } });
    expect(fill(TEMPLATE, { region: 'x'.repeat(200) })).toEqual({
      ok: false,
      errors: { '': 'Must not make the title longer than 200 characters' },
    });
  });
});

describe('in the way', () => {
  test('is nothing in an untouched draft', () => {
    expect(inTheWay(FILLING, NOTHING, null)).toEqual([]);
  });

  test('is what somebody wrote or ticked', () => {
    const written = { title: 'Mine', message: '', impacts: { '8': 'UNKNOWN' as const } };
    expect(inTheWay(FILLING, written, null)).toEqual(['title', 'impacts']);
    expect(without(FILLING, ['title', 'impacts'])).toEqual({ message: 'M', status: 'IDENTIFIED' });
  });

  test('is not what stays the same, nor what an earlier template put there', () => {
    const written = { title: 'T', message: 'Earlier', impacts: { '8': 'UNKNOWN' as const, '7': 'UNKNOWN' as const } };
    const earlier = { title: 'E', message: 'Earlier', impacts: { '7': 'UNKNOWN' as const, '8': 'UNKNOWN' as const } };
    expect(inTheWay(FILLING, written, earlier)).toEqual([]);
    expect(inTheWay(FILLING, { ...written, message: 'Earlier, and mine' }, earlier)).toEqual(['message']);
  });

  test('is nothing that the template leaves alone', () => {
    const { impacts: _, ...words } = FILLING;
    expect(inTheWay(words, { ...NOTHING, impacts: { '8': 'UNKNOWN' } }, null)).toEqual([]);
  });
});
