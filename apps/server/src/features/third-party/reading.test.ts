import { expect, test } from 'vitest';
import { unknown } from './reading.js';

test('what cannot be read is not well, and says why', () => {
  expect(unknown('no answer')).toEqual({
    isRead: false,
    status: 'UNKNOWN',
    statusText: 'no answer',
    incidents: [],
    maintenances: [],
    observedAt: null,
    components: [],
  });
});
