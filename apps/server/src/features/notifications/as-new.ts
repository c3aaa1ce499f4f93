import type { Delivery } from './delivery.entity.js';

/** A delivery that was given up, made new; whoever does so says when it is due. */
export const AS_NEW = {
  state: 'WAITING',
  attempts: 0,
  problem: null,
  endedAt: null,
} as const satisfies Partial<Delivery>;
