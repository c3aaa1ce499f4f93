import { expect, it } from 'vitest';
import { parseJsonPointer, valueAt } from './json-pointer.js';

/** The examples of RFC 6901, section 5. */
const DOCUMENT: unknown = JSON.parse(
  '{"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\\\j":5,"k\\"l":6," ":7,"m~n":8}',
);

it.each([
  ['', DOCUMENT],
  ['/foo', ['bar', 'baz']],
  ['/foo/0', 'bar'],
  ['/', 0],
  ['/a~1b', 1],
  ['/c%d', 2],
  ['/e^f', 3],
  ['/g|h', 4],
  ['/i\\j', 5],
  ['/k"l', 6],
  ['/ ', 7],
  ['/m~0n', 8],
])('finds what stands at %j', (pointer, value) => {
  expect(valueAt(DOCUMENT, parseJsonPointer(pointer) ?? ['not a pointer'])).toEqual(value);
});

it.each([
  '/nothing',
  '/foo/2',
  '/foo/00',
  '/foo/-1',
  '/foo/-',
  '/foo/length',
  '/foo/0/0',
  '/foo/',
  '/__proto__',
  '/toString',
])('finds nothing at %j', (pointer) => expect(valueAt(DOCUMENT, parseJsonPointer(pointer) ?? [])).toBeUndefined());

it('reads ~01 as ~1, not as a slash', () => expect(parseJsonPointer('/~01')).toEqual(['~1']));

it.each(['foo', 'foo/0', '#/foo', '/~', '/~2', '/a~', ' /foo'])('%j is no pointer', (text) =>
  expect(parseJsonPointer(text)).toBeNull(),
);
