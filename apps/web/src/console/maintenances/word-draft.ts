import { z } from 'zod';
import { newIdempotencyKey } from '../composer/idempotency-key.ts';

/** A word on a maintenance that is being written. */
export const wordDraft = z.object({
  message: z.string(),
  /** ISO instant; null is the moment of posting. */
  postedAt: z.string().nullable(),
  notify: z.boolean(),
  idempotencyKey: z.string(),
});
export type WordDraft = z.infer<typeof wordDraft>;

export function newWord(): WordDraft {
  return { message: '', postedAt: null, notify: true, idempotencyKey: newIdempotencyKey() };
}
