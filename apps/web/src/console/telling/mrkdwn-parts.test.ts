import { expect, test } from 'vitest';
import { mrkdwnParts } from './mrkdwn-parts.ts';

const inShort = (text: string) => mrkdwnParts(text).map((part) => `${part.kind}: ${part.text}`);

test('what Slack marks is told from what it does not', () => {
  expect(inShort('We *know*, see <https://example.com|this>.')).toEqual([
    'text: We ',
    'bold: know',
    'text: , see ',
    'link: this',
    'text: .',
  ]);
  expect(inShort('_a_ ~b~ `c`')).toEqual(['italic: a', 'text:  ', 'struck: b', 'text:  ', 'code: c']);
  expect(inShort('```\nx *y*\n```')).toEqual(['pre: \nx *y*\n']);
  expect(inShort('<https://example.com>')).toEqual(['link: https://example.com']);
});

test('marks within words, or with blanks inside, are text', () => {
  expect(inShort('2*3*4 snake_case_name * a *')).toEqual(['text: 2*3*4 snake_case_name * a *']);
});

test('what is escaped is shown as it was written', () => {
  expect(inShort('a &lt;b&gt; &amp;amp;')).toEqual(['text: a <b> &amp;']);
});
