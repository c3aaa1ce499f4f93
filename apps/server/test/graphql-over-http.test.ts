import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from './harness.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const audits = serverAudits({ url: () => `${app.origin}/graphql`, fetchFn: fetch });

it('there is something to audit', () => {
  expect(audits.length).toBeGreaterThanOrEqual(61);
});

it.each(audits)('$id $name', async ({ fn }) => {
  const result = await fn();
  expect(['ok', 'notice'], 'reason' in result ? result.reason : '').toContain(result.status);
});
