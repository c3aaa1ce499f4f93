import { describe, expect, test } from 'vitest';
import { AUDIENCES, shownTo, viewableBy, VISIBILITIES, type Audience, type Visibility } from './visibility.js';

test('there are three visibilities and two audiences', () => {
  expect(VISIBILITIES).toEqual(['PUBLIC', 'AUTHENTICATED', 'HIDDEN']);
  expect(AUDIENCES).toEqual(['PUBLIC', 'SIGNED_IN']);
});

describe('what counts on the page of an audience', () => {
  test.each<[Audience, Visibility, boolean]>([
    ['PUBLIC', 'PUBLIC', true],
    ['PUBLIC', 'AUTHENTICATED', false],
    ['PUBLIC', 'HIDDEN', false],
    ['SIGNED_IN', 'PUBLIC', true],
    ['SIGNED_IN', 'AUTHENTICATED', true],
    ['SIGNED_IN', 'HIDDEN', false],
  ])('%s: %s %s', (audience, visibility, shown) => {
    expect(shownTo(audience).includes(visibility)).toBe(shown);
  });
});

describe('what a viewer may see in lists and by id', () => {
  test.each<[string, Audience, boolean, Visibility[]]>([
    ['a visitor', 'PUBLIC', false, ['PUBLIC']],
    ['somebody signed in who may not edit', 'SIGNED_IN', false, ['PUBLIC', 'AUTHENTICATED']],
    ['somebody signed in who may edit', 'SIGNED_IN', true, ['PUBLIC', 'AUTHENTICATED', 'HIDDEN']],
  ])('%s', (_who, audience, mayEdit, visible) => {
    expect(viewableBy({ audience, mayEdit })).toEqual(visible);
  });
});
