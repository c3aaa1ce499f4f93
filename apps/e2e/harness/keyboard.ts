import type { Locator, Page } from 'playwright-core';

const MOST_STEPS = 100;

/** Presses a key until the focus is there, as somebody does who has no mouse. */
export async function walkTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the keyboard does not reach ${target.toString()}`);
}
