import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectionsOf, startTestApp, type TestApp } from './harness.js';
import { LiveSocket } from './live.js';

describe('an error inside', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
    const writing = connectionsOf(app).at(-1);
    await writing?.query('DROP TABLE metric_sources');
    await writing?.query('DROP TABLE metric_buckets');
    await writing?.query('DROP TABLE metrics');
  });
  afterAll(() => app.close());

  const INSIDE = /metrics|SELECT|SQL|no such table|doesn't exist|\.ts|\.js|node_modules|stack/i;

  it('tells the caller nothing of its cause', async () => {
    const answer = await app.anonymous().send('{ statusPage { metrics { id } } }');
    expect(answer.errors).toMatchObject([
      { message: 'Something went wrong inside.', extensions: { code: 'INTERNAL' } },
    ]);
    expect(JSON.stringify(answer.errors?.map(({ message, extensions }) => ({ message, extensions })))).not.toMatch(
      INSIDE,
    );
  });

  it('tells nothing over the socket either', async () => {
    const live = await LiveSocket.open(app.origin);
    const [error] = await live.refusal(live.start('subscription { metricChanged(metricId: "1") { metricId } }'));
    expect(error).toMatchObject({ message: 'Something went wrong inside.', extensions: { code: 'INTERNAL' } });
    await live.close();
  });

  it('names the field where the caller is to blame', async () => {
    const owner = await app.owner();
    const create = 'mutation ($input: CreateIncidentInput!) { createIncident(input: $input) { id } }';
    expect(await owner.refused(create, { input: { title: 'T', message: 'M', startedAt: 'yesterday' } })).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'input.startedAt' }] },
    });
    expect(await owner.refused(create, { input: { message: 'M' } })).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'input.title' }] },
    });
    const literal =
      'mutation { createIncident(input: { title: "T", message: "M", impacts: [{ componentId: "1", status: ON_FIRE }] }) { id } }';
    expect(await owner.refused(literal)).toMatchObject({ extensions: { fields: [{ path: 'input.impacts.status' }] } });
    expect(await owner.refused('mutation { createIncident(input: { title: "T" }) { id } }')).toMatchObject({
      extensions: { fields: [{ path: 'input.message' }] },
    });
    expect(await owner.refused('mutation { createIncident { id } }')).toMatchObject({
      extensions: { fields: [{ path: 'input' }] },
    });
    expect(await owner.refused('{ nothing }')).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(await owner.refused('{')).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('speaks the contract’s shape for what is no GraphQL at all', async () => {
    const post = (body: string, type = 'application/json') =>
      fetch(`${app.origin}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });
    for (const response of [
      await post('{"query":'),
      await post('x', 'text/plain'),
      await post(`"${'x'.repeat(2_000_000)}"`),
    ]) {
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});
