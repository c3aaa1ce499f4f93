import { expect, it } from 'vitest';
import { openNews } from './open-news.ts';

const ORIGIN = 'https://status.example';

async function done(tabs: string[], told: unknown): Promise<string> {
  let what = 'nothing';
  const clients = {
    matchAll: async () => tabs.map((url) => ({ url, focus: async () => void (what = `focus ${url}`) })),
    openWindow: async (url: string) => void (what = `open ${url}`),
  };
  await openNews({ clients, location: { origin: ORIGIN } } as unknown as ServiceWorkerGlobalScope, told);
  return what;
}

it.each([
  [[], `${ORIGIN}/incidents/5`, `open ${ORIGIN}/incidents/5`],
  [[`${ORIGIN}/`], `${ORIGIN}/incidents/5`, `open ${ORIGIN}/incidents/5`],
  [[`${ORIGIN}/`, `${ORIGIN}/incidents/5#update-7`], `${ORIGIN}/incidents/5`, `focus ${ORIGIN}/incidents/5#update-7`],
  // By another name than the server has for the page.
  [[], 'http://localhost:4000/console/incidents/5?compose=5', `open ${ORIGIN}/console/incidents/5?compose=5`],
])('with %j open, news of %s: %s', async (tabs, told, expected) => {
  expect(await done(tabs, told)).toBe(expected);
});
