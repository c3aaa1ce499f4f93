import type { Page } from 'playwright-core';

/** Milliseconds from each of many inputs to the end of the frame that follows; the middle one of them. */
export async function inputLatency(
  page: Page,
  kind: 'keydown' | 'pointermove',
  input: () => Promise<void>,
): Promise<number> {
  await page.evaluate((type) => {
    const samples: number[] = [];
    Object.assign(window, { samples });
    const measure = ({ timeStamp }: Event) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => samples.push(performance.now() - timeStamp));
        port1.start();
        port2.postMessage(null);
      });
    addEventListener(type, measure, { capture: true });
  }, kind);
  await input();
  const samples = await page.evaluate(() => (window as unknown as { samples: number[] }).samples);
  return samples.toSorted((a, b) => a - b)[Math.floor(samples.length / 2)] ?? Number.NaN;
}
