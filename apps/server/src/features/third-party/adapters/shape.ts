import type { z } from 'zod';
import { UnreadableAnswer } from './adapter.js';

/** What the schema makes of a value. @throws UnreadableAnswer with the field that does not fit */
export function shaped<T>(schema: z.ZodType<T>, value: unknown, within = ''): T {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  throw new UnreadableAnswer(problemOf(error, within));
}

/** The first field that does not fit, and why. */
export function problemOf({ issues }: z.ZodError, within = ''): string {
  const [issue] = issues;
  const path = [within, ...(issue?.path ?? [])].filter((part) => part !== '').join('.');
  const message = issue?.message.replace(/^Invalid input: /, '') ?? 'it does not fit';
  return path === '' ? `the answer: ${message}` : `${path}: ${message}`;
}
