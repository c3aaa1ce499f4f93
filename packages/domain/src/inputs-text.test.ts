import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { createComponentInput, createIncidentInput, email, line, password } from './inputs.js';
import { maintenanceMessage } from './maintenance-inputs.js';

const name = line(200);
const message = createIncidentInput.shape.message;
const link = createComponentInput.shape.link;

const messages = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map((issue) => issue.message) ?? [];

describe('a line of text', () => {
  test.each<[string, string, string]>([
    ['spaces around it', '  API \t\n', 'API'],
    ['spaces within stay', 'Card  payments', 'Card  payments'],
    ['no-break spaces around it', '\u00a0API\ufeff', 'API'],
    ['other scripts', 'Zahlungen – 支払い', 'Zahlungen – 支払い'],
    ['markup is only text', '<b>API</b>', '<b>API</b>'],
  ])('is trimmed: %s', (_what, given, kept) => {
    expect(name.parse(given)).toBe(kept);
  });

  test.each<[string, string, string[]]>([
    ['empty', '', ['must not be empty']],
    ['nothing but space', ' \t\u3000\n', ['must not be empty']],
    ['two lines', 'API\nand more', ['must be a single line']],
    ['a carriage return', 'API\rand more', ['must be a single line']],
    ['a tab within', 'API\tand more', ['must be a single line']],
    ['a null character', 'API\0', ['must be a single line']],
    ['an escape', 'API\u001b[31m', ['must be a single line']],
    ['a C1 control', 'API\u0085more', ['must be a single line']],
    ['a line separator', 'API\u2028more', ['must be a single line']],
    ['a paragraph separator', 'API\u2029more', ['must be a single line']],
    ['the first half of an emoji', 'API \ud83d', ['must be valid Unicode']],
    ['the second half of an emoji', '\ude00 API', ['must be valid Unicode']],
  ])('is refused: %s', (_what, given, refusal) => {
    expect(messages(name, given)).toEqual(refusal);
  });

  test('is measured after trimming', () => {
    expect(messages(name, ` ${'a'.repeat(200)} `)).toEqual([]);
  });

  test.each(['😀', 'é', '漢', '𝒳'])('counts %s as one character', (character) => {
    expect(messages(name, character.repeat(200))).toEqual([]);
    expect(messages(name, character.repeat(201))).toEqual(['must have at most 200 characters']);
  });
});

describe('a text of several lines', () => {
  test('is kept as written', () => {
    const written = '  # Found\r\n\n\t- the *cause*  \n<script>alert(1)</script>\n';
    expect(message.parse(written)).toBe(written);
  });

  test.each<[string, string, string]>([
    ['empty', '', 'must not be empty'],
    ['nothing but space', ' \n\t ', 'must not be empty'],
    ['a null character', 'a\0b', 'must be valid Unicode'],
    ['half an emoji', 'a\ud83db', 'must be valid Unicode'],
  ])('is refused: %s', (_what, given, refusal) => {
    expect(messages(message, given)).toEqual([refusal]);
  });

  test('counts an emoji as one character', () => {
    expect(messages(message, '😀'.repeat(20_000))).toEqual([]);
    expect(messages(message, '😀'.repeat(20_001))).toEqual(['must have at most 20000 characters']);
  });

  test('need not accompany a step of a maintenance, but is not empty where it does', () => {
    expect(messages(maintenanceMessage, null)).toEqual([]);
    expect(messages(maintenanceMessage, undefined)).toEqual([]);
    expect(messages(maintenanceMessage, '')).toEqual(['must not be empty']);
  });
});

describe('a link', () => {
  test.each<[string, string]>([
    ['https://example.com', 'https://example.com'],
    ['http://example.com:8080/a?b=c#d', 'http://example.com:8080/a?b=c#d'],
    ['HTTPS://EXAMPLE.COM/', 'HTTPS://EXAMPLE.COM/'],
    ['  https://example.com/a ', 'https://example.com/a'],
    ['https://例え.jp/パス', 'https://例え.jp/パス'],
    ['http://[::1]/', 'http://[::1]/'],
  ])('%j is kept as %j', (given, kept) => {
    expect(link.parse(given)).toBe(kept);
  });

  test.each([
    '',
    'example.com',
    '/path',
    '//example.com/path',
    '\\\\example.com',
    'javascript:alert(1)',
    'JavaScript:alert(1)//https://example.com',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'ftp://example.com',
    'mailto:ada@example.com',
    'blob:https://example.com/1',
    'https:example.com',
    'https://',
  ])('%j is refused', (given) => {
    expect(messages(link, given)).toEqual(['must be an address that starts with http:// or https://']);
  });

  test.each<[string, string]>([
    ['a line break', 'https://exam\nple.com'],
    ['a tab', 'https://example.com/a\tb'],
    ['a hidden scheme', 'java\nscript:alert(1)'],
    ['a null character', 'https://example.com/\0'],
    ['half an emoji', 'https://example.com/\ud83d'],
  ])('is refused with %s in it', (_what, given) => {
    expect(messages(link, given)).toContain('must not hold control characters');
  });
});

describe('an email address', () => {
  test('is trimmed and in lower case', () => {
    expect(email.parse(' Ada@Example.COM ')).toBe('ada@example.com');
  });

  test.each([
    '',
    'ada',
    'ada@',
    '@example.com',
    'ada@example',
    'ada@@example.com',
    'a b@example.com',
    'ada@example.com\nx',
  ])('%j is refused', (given) => {
    expect(messages(email, given)).toEqual(['must be an email address']);
  });
});

describe('a password', () => {
  test('is kept as it is, spaces too', () => {
    expect(password.parse('  correct horse  ')).toBe('  correct horse  ');
  });

  test('counts an emoji as one character', () => {
    expect(messages(password, '😀'.repeat(9))).toEqual(['must have at least 10 characters']);
    expect(messages(password, '😀'.repeat(10))).toEqual([]);
    expect(messages(password, '😀'.repeat(200))).toEqual([]);
    expect(messages(password, '😀'.repeat(201))).toEqual(['must have at most 200 characters']);
  });
});
