import axe from 'axe-core';
import { expect } from 'vitest';
import type { Person } from './person.ts';

const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'dark', width: 320 },
] as const;

/** Lets a person's tab be examined; before it is opened, because our own policy forbids foreign scripts later on. */
export async function bringAxe({ context }: Person): Promise<void> {
  await context.addInitScript({ content: axe.source });
}

/** What is on the screen, light and dark, wide and narrow: no violation, and nothing to scroll sideways for. */
export async function examine({ page }: Person, screen: string): Promise<void> {
  for (const { colorScheme, width } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(settled);
    const found = await page.evaluate(violations, colorScheme === 'dark');
    const look = `${screen}, ${colorScheme}, ${width} px`;
    expect.soft(found, look).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(overflow, `${look}: scrolls sideways`).toBeLessThanOrEqual(0);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** Colours are measured once nothing fades any more. */
async function settled(): Promise<void> {
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  // What a closed part hides fades for ever: the browser draws none of it.
  const ending = document.getAnimations().filter(({ effect }) => {
    const isSeen = !(effect instanceof KeyframeEffect) || (effect.target?.checkVisibility() ?? true);
    return isSeen && effect?.getTiming().iterations !== Infinity;
  });
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

/** Everything, or only what another colour scheme can change. */
async function violations(onlyColours: boolean): Promise<string[]> {
  const { axe: examiner } = window as unknown as { axe: typeof axe };
  const result = await examiner.run(document, {
    resultTypes: ['violations'],
    preload: false,
    ...(onlyColours && { runOnly: ['color-contrast', 'link-in-text-block'] }),
  });
  return result.violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes.map(({ target, html }) => `${target.join(' ')} ${html}`).join(' | ')}`,
  );
}
