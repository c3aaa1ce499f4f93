import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test/client.js';
import { aComponent, aPerson, aTemplate } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';

let app: TestApp;
let editor: Client;

beforeAll(async () => {
  app = await startTestApp();
  editor = await aPerson(app, 'EDITOR');
  for (const name of ['Région 100 % down', 'Region_2 slow', 'Mail late']) await aTemplate(app.ctx(), { name });
  await aTemplate(app.ctx(), { name: 'Database upgrade', kind: 'MAINTENANCE' });
});
afterAll(() => app.close());

const LIST = `query ($first: Int, $after: String, $kind: TemplateKind, $search: String) {
  templates(first: $first, after: $after, kind: $kind, search: $search) {
    nodes { name } totalCount pageInfo { hasNextPage endCursor }
  }
}`;

async function list(given: Record<string, unknown>) {
  const { templates } = await editor.ask(LIST, given);
  return { ...templates, names: templates.nodes.map(({ name }: { name: string }) => name) };
}

describe('the list', () => {
  test('runs newest first, in pages, and counts them all', async () => {
    const first = await list({ first: 3 });
    expect(first).toMatchObject({ names: ['Database upgrade', 'Mail late', 'Region_2 slow'], totalCount: 4 });
    const rest = await list({ first: 3, after: first.pageInfo.endCursor });
    expect(rest).toMatchObject({ names: ['Région 100 % down'], totalCount: 4, pageInfo: { hasNextPage: false } });
  });

  test.each<[string, Record<string, unknown>, string[]]>([
    ['of a kind', { kind: 'MAINTENANCE' }, ['Database upgrade']],
    ['by part of a name, in any case', { search: 'LATE' }, ['Mail late']],
    ['with accents as they are', { search: 'RÉGION' }, ['Région 100 % down']],
    ['for what would be a pattern', { search: '_' }, ['Region_2 slow']],
    ['for a percent sign', { search: '0 %' }, ['Région 100 % down']],
    ['of a kind, by name', { kind: 'INCIDENT', search: 'database' }, []],
  ])('finds those %s', async (_, given, names) => {
    expect(await list(given)).toMatchObject({ names, totalCount: names.length });
  });
});

test('a template tells everything, its impacts by severity', async () => {
  const [api, mail] = [await aComponent(app.ctx()), await aComponent(app.ctx(), { enabled: false })];
  const { id } = await aTemplate(app.ctx(), {
    impacts: [
      { componentId: String(api.id), status: 'DEGRADED_PERFORMANCE' },
      { componentId: String(mail.id), status: 'MAJOR_OUTAGE' },
    ],
  });
  const ask = `query ($id: ID!) { template(id: $id) {
    kind title message status variables { name label example defaultValue } impacts { status component { id } }
  } }`;
  expect((await editor.ask(ask, { id: String(id) }))['template']).toEqual({
    kind: 'INCIDENT',
    title: 'Errors in {{region}}',
    message: 'Requests to **{{region}}** fail.',
    status: null,
    variables: [{ name: 'region', label: 'Region', example: 'eu-west-1', defaultValue: null }],
    impacts: [
      { status: 'MAJOR_OUTAGE', component: { id: String(mail.id) } },
      { status: 'DEGRADED_PERFORMANCE', component: { id: String(api.id) } },
    ],
  });
});

describe('renderTemplate', () => {
  const RENDER =
    'query ($id: ID!, $values: [TemplateValueInput!]!) { renderTemplate(id: $id, values: $values) { title message messageHtml } }';
  const value = (name: string, text: string) => ({ name, value: text });

  test('fills the texts in, and their HTML holds none of its author’s', async () => {
    const { id } = await aTemplate(app.ctx());
    const values = [value('region', '<b>eu</b>')];
    expect((await editor.ask(RENDER, { id, values }))['renderTemplate']).toEqual({
      title: 'Errors in <b>eu</b>',
      message: 'Requests to **<b>eu</b>** fail.',
      messageHtml: '<p>Requests to <strong>&lt;b&gt;eu&lt;/b&gt;</strong> fail.</p>\n',
    });
  });

  test.each<[string, object[], object[]]>([
    ['what is missing', [], [{ path: 'values.region', message: 'must be given' }]],
    ['what is empty', [value('region', ' ')], [{ path: 'values[0].value', message: 'must not be empty' }]],
    [
      'what is not known',
      [value('region', 'eu'), value('zone', 'a')],
      [{ path: 'values[1].name', message: 'is not a variable of this template' }],
    ],
    [
      'what would break the title',
      [value('region', 'e\nu')],
      [{ path: 'values[0].value', message: 'must be a single line, as the title uses it' }],
    ],
    [
      'what makes the title too long',
      [value('region', 'x'.repeat(192))],
      [{ path: 'values', message: 'must not make the title longer than 200 characters' }],
    ],
    [
      'what is there twice',
      [value('region', 'eu'), value('region', 'us')],
      [{ path: 'values', message: 'must not name a variable twice' }],
    ],
  ])('names %s', async (_, values, fields) => {
    const { id } = await aTemplate(app.ctx());
    expect((await editor.refused(RENDER, { id, values })).extensions).toEqual({ code: 'BAD_USER_INPUT', fields });
  });

  test('tells those who may not edit nothing, not even what is missing', async () => {
    const { id } = await aTemplate(app.ctx());
    for (const client of [app.anonymous(), await aPerson(app, 'VIEWER')]) {
      expect(await client.ask(RENDER, { id, values: [] })).toEqual({ renderTemplate: null });
      expect(await client.ask(LIST)).toMatchObject({ templates: { nodes: [], totalCount: 0 } });
    }
  });
});
