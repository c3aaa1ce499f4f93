import type { Context } from '../../src/core/context.js';
import { AppError } from '../../src/core/errors.js';
import type { Chance } from './chance.js';
import type { Facts, Minute } from './facts.js';

/** One story as it goes on: the clock, the facts so far, and the server that is told them. */
export interface Story {
  chance: Chance;
  facts: Facts;
  /** When it began. */
  start: Minute;
  now: Minute;
  /** An operator at the story's own time. */
  ctx: () => Context;
  /** How often the server refused what chance came up with. */
  refusals: number;
}

/** What one step says to the server; it changes the facts when that was taken. */
export type Step = (story: Story) => Promise<void>;

export const at = (minute: Minute): Date => new Date(minute * 60_000);

/** What is refused changes nothing, and so no facts. */
export async function take(story: Story, step: Step): Promise<void> {
  try {
    await step(story);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    story.refusals += 1;
  }
}

/** A moment of the story, now at the latest; often now, or when something else happened. */
export function moment({ chance, now, start, facts }: Story): Minute {
  if (chance.happens(0.3)) return now;
  if (chance.happens(0.3)) {
    const known = facts.incidents.flatMap(({ updates }) => updates.map(({ postedAt }) => postedAt));
    if (known.length > 0) return chance.oneOf(known);
  }
  return chance.between(start - 30, now);
}
