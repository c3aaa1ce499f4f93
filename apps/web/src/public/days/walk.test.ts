import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walk, type Ground } from './walk.ts';

/** Three strips, the second of a component that is ten days old. */
const GROUND: Ground = {
  order: ['api', 'web', 'mail'],
  columnsOf: (id) => ({ first: id === 'web' ? 80 : 0, last: 89 }),
};

describe('a key', () => {
  it.each([
    ['ArrowLeft', 'api', 50, 'api', 49],
    ['ArrowLeft', 'web', 80, 'web', 80],
    ['ArrowRight', 'api', 50, 'api', 51],
    ['ArrowRight', 'api', 89, 'api', 89],
    ['Home', 'api', 50, 'api', 0],
    ['Home', 'web', 85, 'web', 80],
    ['End', 'mail', 3, 'mail', 89],
    ['ArrowDown', 'api', 85, 'web', 85],
    ['ArrowDown', 'api', 50, 'web', 80],
    ['ArrowDown', 'mail', 50, 'mail', 50],
    ['ArrowUp', 'mail', 85, 'web', 85],
    ['ArrowUp', 'api', 50, 'api', 50],
  ])('%s leads from %s, column %i, to %s, column %i', (key, id, column, toId, toColumn) => {
    expect(walk(key, { id, column }, GROUND)).toEqual({ id: toId, column: toColumn });
  });

  it.each(['Tab', 'a', 'PageDown', 'Escape'])('%s leads nowhere', (key) => {
    expect(walk(key, { id: 'api', column: 50 }, GROUND)).toBeNull();
  });

  it('never leads out of what is seen', () => {
    const keys = fc.array(fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'));
    fc.assert(
      fc.property(keys, (pressed) => {
        let at = { id: 'web', column: 89 };
        for (const key of pressed) {
          at = walk(key, at, GROUND) ?? at;
          const { first, last } = GROUND.columnsOf(at.id);
          expect(GROUND.order).toContain(at.id);
          expect(at.column).toBeGreaterThanOrEqual(first);
          expect(at.column).toBeLessThanOrEqual(last);
        }
      }),
    );
  });
});
