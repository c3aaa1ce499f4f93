import { describe, expect, test } from 'vitest';
import { fillTemplate, templateKey, templateProblems, variablesIn, type TemplateFacts } from './template.js';

const TEMPLATE: TemplateFacts = {
  title: 'Errors in {{region}}',
  message: 'Requests to {{region}} fail since {{since}}.\n\nWe **look** into it.',
  variables: [
    { name: 'region', label: 'Region', example: 'eu-west-1' },
    { name: 'since', defaultValue: 'a few minutes ago' },
  ],
};
const values = (given: Record<string, string>) => new Map(Object.entries(given));

describe('the variables in a text', () => {
  test.each<[string, string, string[]]>([
    ['none', 'All is well', []],
    ['each once, as they first stand', '{{b}} {{a}} {{b}}', ['b', 'a']],
    ['blanks within the braces', '{{ region }} {{\tzone}}', ['region', 'zone']],
    ['side by side', '{{a}}{{b}}', ['a', 'b']],
    ['digits and underscores after a letter', '{{a_1}}', ['a_1']],
    ['the longest name', `{{${'x'.repeat(40)}}}`, ['x'.repeat(40)]],
    ['a name that is too long', `{{${'x'.repeat(41)}}}`, []],
    ['capital letters', '{{Region}}', []],
    ['two words', '{{the region}}', []],
    ['a line break', '{{region\n}}', []],
    ['one brace', '{region}', []],
    ['logic', '{{#if region}} {{/if}} {{> part}} {{region.name}} {{region | upper}}', []],
  ])('%s', (_, text, names) => expect(variablesIn(text)).toEqual(names));
});

describe('a template can be kept', () => {
  test('if it declares what it uses and uses what it declares', () => {
    expect(templateProblems(TEMPLATE)).toEqual([]);
    expect(templateProblems({ title: 'T', message: 'a } } {b} }} c', variables: [] })).toEqual([]);
  });

  test.each<[string, Partial<TemplateFacts>, (string | number)[], string]>([
    ['it uses what nobody declared', { title: '{{zone}} {{region}}' }, ['title'], 'uses {{zone}}, which is not among'],
    ['nothing uses a variable', { message: 'We look.' }, ['variables', 1, 'name'], 'is not used'],
    ['braces hold no name', { message: '{{since}}\n\n{{ Since }}' }, ['message'], 'has “{{ Since }}” on line 3, which'],
    ['braces stay open', { message: '{{since}} {{since' }, ['message'], 'has “{{since” on line 1'],
    ['there are three braces', { message: '{{since}} {{{since}}}' }, ['message'], 'has “{{{since}}” on line 1'],
    [
      'a default breaks the line of the title',
      { variables: [{ name: 'region', defaultValue: 'a\nb' }, { name: 'since' }] },
      ['variables', 0, 'defaultValue'],
      'must be a single line',
    ],
  ])('not if %s', (_, changes, path, message) => {
    expect(templateProblems({ ...TEMPLATE, ...changes })).toEqual([
      { path, message: expect.stringContaining(message) },
    ]);
  });
});

describe('filling', () => {
  test('puts the values in every place, and the default where none is given', () => {
    expect(fillTemplate(TEMPLATE, values({ region: 'us-east-1' }))).toEqual({
      ok: true,
      texts: {
        title: 'Errors in us-east-1',
        message: 'Requests to us-east-1 fail since a few minutes ago.\n\nWe **look** into it.',
      },
    });
  });

  test('keeps a value as it is, whatever is in it', () => {
    const odd = "{{since}} $& $1 $' {{region}} <b>";
    expect(fillTemplate(TEMPLATE, values({ region: odd }))).toMatchObject({ texts: { title: `Errors in ${odd}` } });
  });

  test('says everything that is wrong, each with its name', () => {
    const { message, title } = TEMPLATE;
    const variables = [{ name: 'region' }, { name: 'since' }];
    expect(fillTemplate({ title, message, variables }, values({ since: '  ', zone: 'a' }))).toEqual({
      ok: false,
      problems: [
        { variable: 'zone', message: 'is not a variable of this template' },
        { variable: 'region', message: 'must be given' },
        { variable: 'since', message: 'must not be empty' },
      ],
    });
  });

  test('takes several lines for the message, and one for the title', () => {
    const lines = 'one\ntwo';
    expect(fillTemplate(TEMPLATE, values({ region: 'eu', since: lines }))).toMatchObject({ ok: true });
    expect(fillTemplate(TEMPLATE, values({ region: lines }))).toEqual({
      ok: false,
      problems: [{ variable: 'region', message: 'must be a single line, as the title uses it' }],
    });
  });

  test.each([
    ['title', 191, 200],
    ['message', 19_999, 20_000],
  ] as const)('makes no %s that is too long', (field, length, most) => {
    const variables = [{ name: 'x' }];
    const template = { title: 'T', message: 'M', variables, [field]: `${'a'.repeat(most - length)}{{x}}` };
    const filled = (size: number) => fillTemplate(template, values({ x: '🟢'.repeat(size) }));
    expect(filled(length)).toMatchObject({ ok: true });
    expect(filled(length + 1)).toEqual({
      ok: false,
      problems: [{ variable: null, message: `must not make the ${field} longer than ${most} characters` }],
    });
  });

  test('does not find a variable that every object has', () => {
    const template = { title: '{{constructor}}', message: 'M', variables: [{ name: 'constructor' }] };
    expect(fillTemplate(template, new Map())).toMatchObject({ problems: [{ variable: 'constructor' }] });
  });
});

test('names that differ in case, accents’ spelling or blanks have the same key', () => {
  const same = ['Café down', ' café  down ', 'CAFE\u0301 DOWN'];
  expect(new Set(same.map(templateKey)).size).toBe(1);
  expect(templateKey('Cafe down')).not.toBe(templateKey('Café down'));
});
