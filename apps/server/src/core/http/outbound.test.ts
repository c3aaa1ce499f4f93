import { createServer as createTlsServer } from 'node:https';
import { createServer as createNetServer } from 'node:net';
import { getCACertificates, setDefaultCACertificates, type TLSSocket } from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import { door, onLoopback, refusal } from '../../../test/outbound-door.js';
import { bodyOf, listening, outside } from '../../../test/outside.js';
import { TLS_IDENTITY } from '../../../test/tls-identity.js';
import { Outbound } from './outbound.js';
import { parseAllowList } from './outbound/allow-list.js';
import { OutboundError } from './outbound/outbound-error.js';

const CLOSED = door('');
const ok = () => outside((_, response) => response.end('{"ok":true}'));

describe('where it goes', () => {
  test.each([
    'http://127.0.0.1',
    'http://127.1',
    'http://127.0.1',
    'http://0',
    'http://0.0.0.0',
    'http://2130706433',
    'http://0x7f000001',
    'http://0x7f.1',
    'http://0177.0.0.1',
    'http://017700000001',
    'http://%31%32%37.0.0.1',
    'http://１２７.０.０.１',
    'http://127。0。0。1',
    'http://127.0.0.1.',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1',
    'http://[::]',
    'http://[::1]',
    'http://[0:0:0:0:0:0:0:1]',
    'http://[::127.0.0.1]',
    'http://[::ffff:127.0.0.1]',
    'http://[::ffff:7f00:1]',
    'http://[64:ff9b::127.0.0.1]',
    'http://[64:ff9b:1::1]',
    'http://[2002:7f00:1::]',
    'http://[fd00::1]',
    'http://[fe80::1]',
  ])('not to %s', async (url) => {
    const server = await ok();
    const withPort = url.replace(/^(http:\/\/[^/]+)/, `$1:${server.port}`);
    expect(await refusal(CLOSED.request({ url: withPort }))).toBe('the address is not allowed');
    expect(server.asked).toEqual([]);
    expect(CLOSED.lookedUp).toEqual([]);
  });

  test.each([
    ['', 'the address is not valid'],
    ['status', 'the address is not valid'],
    ['//example.com', 'the address is not valid'],
    ['http://', 'the address is not valid'],
    ['http://[fe80::1%25eth0]/', 'the address is not valid'],
    ['http://a b/', 'the address is not valid'],
    ['http://256.256.256.256/', 'the address is not valid'],
    ['http://example.com:99999/', 'the address is not valid'],
    ['file:///etc/passwd', 'the address must begin with http:// or https://'],
    ['ftp://example.com', 'the address must begin with http:// or https://'],
    ['gopher://127.0.0.1:6379/_', 'the address must begin with http:// or https://'],
    ['data:text/plain,1', 'the address must begin with http:// or https://'],
    ['javascript:1', 'the address must begin with http:// or https://'],
    ['http://me@example.com', 'the address must not hold a user name or a password'],
    ['http://me:secret@example.com', 'the address must not hold a user name or a password'],
    ['http://nowhere.test', 'the server could not be found'],
  ])('%j: %s', async (url, reason) => expect(await refusal(CLOSED.request({ url }))).toBe(reason));

  test('not to a name whose addresses are all inside', async () => {
    const server = await ok();
    const names = { 'inside.test': ['127.0.0.1', '::1', 'fe80::1%eth0', '10.0.0.1'] };
    const url = `http://inside.test:${server.port}`;
    expect(await refusal(door('', names).request({ url }))).toBe('the address is not allowed');
    expect(server.asked).toEqual([]);
  });

  test('of several addresses to those that are allowed, looking the name up once', async () => {
    const server = await ok();
    const names = { 'mixed.test': ['10.255.255.1', '127.0.0.1'] };
    const mixed = door('127.0.0.1', names);
    expect((await mixed.request({ url: `http://mixed.test:${server.port}/x` })).json()).toEqual({ ok: true });
    expect(mixed.lookedUp).toEqual(['mixed.test']);
    expect(server.asked[0]?.headers.host).toBe(`mixed.test:${server.port}`);
  });

  test('to what the operator allows, by its name, at this port only', async () => {
    const [server, other] = [await ok(), await ok()];
    const names = { 'prometheus.test': ['127.0.0.1'], 'other.test': ['127.0.0.1'] };
    const named = door(`prometheus.test:${server.port}`, names);
    expect((await named.request({ url: `http://prometheus.test:${server.port}` })).status).toBe(200);
    for (const url of [
      `http://prometheus.test:${other.port}`,
      `http://other.test:${server.port}`,
      `http://127.0.0.1:${server.port}`,
    ]) {
      expect(await refusal(named.request({ url }))).toBe('the address is not allowed');
    }
    expect(other.asked).toEqual([]);
  });

  test('by the system’s own names', async () => {
    const server = await ok();
    const url = `http://localhost:${server.port}`;
    expect((await new Outbound({ allowed: parseAllowList('localhost') }).request({ url })).status).toBe(200);
    expect(await refusal(new Outbound({ allowed: [] }).request({ url }))).toBe('the address is not allowed');
  });
});

describe('what it sends', () => {
  test('method, headers and body as given, under a name of its own, and no cookie', async () => {
    const bodies: Promise<string>[] = [];
    const server = await outside((request, response) => {
      bodies.push(bodyOf(request));
      response.setHeader('set-cookie', 'a=b').writeHead(204).end();
    });
    const url = `${server.origin}/hook?x=1#part`;
    const headers = { Authorization: 'Bearer secret', 'X-Signature': 'abc', 'content-type': 'application/json' };
    const outbound = onLoopback();
    expect((await outbound.request({ url, method: 'POST', headers, body: '{"é":1}' })).status).toBe(204);
    await outbound.request({ url });
    const [first, second] = server.asked;
    expect([first?.method, first?.url, second?.method]).toEqual(['POST', '/hook?x=1', 'GET']);
    expect(first?.headers).toMatchObject({
      authorization: 'Bearer secret',
      'x-signature': 'abc',
      'content-type': 'application/json',
      'content-length': '8',
      'user-agent': 'Signet',
    });
    expect(second?.headers).toEqual({
      'user-agent': 'Signet',
      accept: '*/*',
      'accept-encoding': 'gzip, br',
      host: `127.0.0.1:${server.port}`,
      connection: 'close',
    });
    expect(await Promise.all(bodies)).toEqual(['{"é":1}', '']);
  });

  test.each([
    ['authorization', 'Bearer a\r\nHost: inside'],
    ['authorization', 'a\nb'],
    ['authorization', 'a\0b'],
    ['authorization', 'Bearer ☃'],
    ['x-a\r\nhost', 'inside'],
    ['x a', 'b'],
    ['', 'b'],
  ])('not the header %j: %j, and does not repeat its value', async (name, value) => {
    const server = await ok();
    const asking = onLoopback().request({ url: server.origin, headers: { [name]: value } });
    expect(await refusal(asking)).toBe(`the header ${JSON.stringify(name)} holds what no header may hold`);
    expect(server.asked).toEqual([]);
  });

  test.each(['Host', 'connection', 'Content-Length', 'transfer-encoding', 'cookie', 'proxy-authorization', 'upgrade'])(
    'no %s that somebody chose',
    async (name) => {
      const asking = CLOSED.request({ url: 'http://example.com', headers: { [name]: '1' } });
      expect(await refusal(asking)).toBe(`the header ${name.toLowerCase()} cannot be chosen`);
    },
  );

  test('to an https server under its name, at the pinned address, trusting no certificate but a valid one', async () => {
    const names: unknown[] = [];
    const server = createTlsServer(TLS_IDENTITY, (request, response) => {
      names.push((request.socket as TLSSocket).servername, request.headers.host);
      response.end('safe');
    });
    const port = await listening(server);
    onTestFinished(() => void server.close());
    const outbound = door('127.0.0.1', { 'secure.test': ['127.0.0.1'], 'other.test': ['127.0.0.1'] });
    const refused = "the server's certificate is not valid";
    expect(await refusal(outbound.request({ url: `https://secure.test:${port}` }))).toBe(refused);
    const trusted = getCACertificates();
    setDefaultCACertificates([...trusted, TLS_IDENTITY.cert]);
    onTestFinished(() => setDefaultCACertificates(trusted));
    expect((await outbound.request({ url: `https://secure.test:${port}` })).text()).toBe('safe');
    expect(names).toEqual(['secure.test', `secure.test:${port}`]);
    expect(await refusal(outbound.request({ url: `https://other.test:${port}` }))).toBe(refused);
  });
});

describe('what comes of it', () => {
  test('an answer of any status; who wants success says so', async () => {
    const server = await outside((_, response) => response.writeHead(503).end('busy'));
    const answer = await onLoopback().request({ url: server.origin });
    expect([answer.status, answer.text()]).toEqual([503, 'busy']);
    expect(() => answer.mustSucceed()).toThrow(new OutboundError('the server answered 503'));
    expect(() => answer.json()).toThrow(new OutboundError('the answer is not JSON'));
  });

  test.each([
    ['nothing', ''],
    ['no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['half an answer', 'HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf'],
    ['another protocol', 'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'],
  ])('of a server that sends %s, the same as of one that is not there', async (_, sent) => {
    const server = createNetServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end(sent));
    });
    const port = await listening(server);
    const url = `http://127.0.0.1:${port}`;
    expect(await refusal(onLoopback().request({ url }))).toBe('the server could not be reached');
    await new Promise((resolve) => server.close(resolve));
    expect(await refusal(onLoopback().request({ url }))).toBe('the server could not be reached');
  });

  test('nothing any more once it is closed, also of what is under way', async () => {
    const server = await outside(() => undefined);
    const outbound = onLoopback();
    const asking = refusal(outbound.request({ url: server.origin }));
    while (server.asked.length === 0) await new Promise((resolve) => setImmediate(resolve));
    outbound.close();
    expect(await asking).toBe('the server is stopping');
    expect(await refusal(outbound.request({ url: server.origin }))).toBe('the server is stopping');
  });
});
