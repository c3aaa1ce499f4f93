import { expect, it } from 'vitest';
import { inputLatency } from '../harness/input-latency.ts';
import { walkTo } from '../harness/keyboard.ts';
import { dayAgo, dayCard, strip } from '../harness/public-page.ts';
import { aPage, aVisitor } from '../harness/stage.ts';

const INPUTS = 60;
/** One picture of sixty a second. */
const FRAME = 17;

it('answers keys and mouse on fifty strips of ninety days within a frame of what an empty page takes', async () => {
  const { signet, api } = await aPage();
  for (let n = 1; n <= 50; n += 1) await api.component({ name: `Component ${n}` });
  const { page } = await aVisitor(signet);
  const keys = async () => {
    for (let n = 0; n < INPUTS; n += 1) await page.keyboard.press(n % 30 < 15 ? 'ArrowLeft' : 'ArrowDown');
  };
  const movesAt =
    ({ x, y }: { x: number; y: number }) =>
    async () => {
      for (let n = 0; n < INPUTS; n += 1) await page.mouse.move(x - 4 * n, y + (n % 2));
    };
  await walkTo(page, strip(page, 'Component 1'));
  await dayCard(page).waitFor();
  const keysOnBars = await inputLatency(page, 'keydown', keys);
  const moves = movesAt(await dayAgo(page, 'Component 20', 0));
  const movesOnBars = await inputLatency(page, 'pointermove', moves);
  await dayCard(page).getByText('Component 20').waitFor();
  await page.goto('about:blank');
  expect(keysOnBars).toBeLessThan((await inputLatency(page, 'keydown', keys)) + FRAME);
  expect(movesOnBars).toBeLessThan((await inputLatency(page, 'pointermove', moves)) + FRAME);
});
