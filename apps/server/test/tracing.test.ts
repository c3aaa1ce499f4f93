import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseOtlpHeaders } from '../src/core/tracing/otlp-headers.js';
import { aFolder, aPort, start } from './built-server.js';
import { Client } from './client.js';
import { dialect } from './harness.js';

const OWNER = { email: 'you@signet.example', password: 'a-long-password' };

interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[];
}
interface Export {
  resourceSpans: { resource: Pick<Span, 'attributes'>; scopeSpans: { spans: Span[] }[] }[];
}

/** A collector that keeps what it is sent. */
async function aCollector() {
  const asked: { url: string; authorization: string | undefined; body: Export }[] = [];
  const keep = async ({ url = '', headers: { authorization } }: IncomingMessage, body: Promise<unknown>) =>
    void asked.push({ url, authorization, body: (await body) as Export });
  const server = createServer((request, response) => {
    void keep(request, json(request)).finally(() => response.setHeader('content-type', 'application/json').end('{}'));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const spans = () =>
    asked.flatMap(({ body }) =>
      body.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
    );
  return { asked, spans, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe.runIf(dialect === 'sqlite')('traces', () => {
  it('tell a collector of a request and the transaction within, and nothing that is secret', async () => {
    const collector = await aCollector();
    const { port, server } = await aPort();
    server.close();
    const { child, ended, printed } = start({
      PORT: String(port),
      SIGNET_DATA: await aFolder(),
      SIGNET_ADMIN_EMAIL: OWNER.email,
      SIGNET_ADMIN_PASSWORD: OWNER.password,
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20secret',
      OTEL_SERVICE_NAME: 'our page',
    });
    await expect.poll(printed, { timeout: 15_000 }).toContain('/console\n');
    const client = new Client(`http://127.0.0.1:${port}`);
    await client.signIn(OWNER);
    await client.ask('mutation Report { createIncident(input: { title: "Slow", message: "A secret" }) { id } }');
    child.kill('SIGTERM');
    await ended;

    const spans = collector.spans();
    const valueOf = (span: Span, key: string) =>
      span.attributes.find((attribute) => attribute.key === key)?.value.stringValue;
    const request = spans.find((span) => valueOf(span, 'graphql.operation.name') === 'Report');
    expect(request?.name).toBe('POST /graphql');
    expect(spans).toContainEqual(
      expect.objectContaining({ name: 'transaction', traceId: request?.traceId, parentSpanId: request?.spanId }),
    );
    expect(collector.asked[0]).toMatchObject({ url: '/v1/traces', authorization: 'Bearer secret' });
    const told = JSON.stringify(collector.asked.map(({ body }) => body));
    expect(told).toContain('our page');
    for (const secret of [OWNER.password, 'A secret', client.cookie.split('=')[1] ?? '?'])
      expect(told).not.toContain(secret);
  }, 40_000);
});

it.each([
  ['a=1', { a: '1' }],
  ['Authorization=Bearer%20x, x-tenant=7', { authorization: 'Bearer x', 'x-tenant': '7' }],
  ['Authorization', null],
  ['a=%', null],
  ['a b=1', null],
])('headers for a collector, %s', (text, headers) => {
  expect(parseOtlpHeaders(text)).toEqual(headers);
});
