import { describe, expect, test } from 'vitest';
import { door, onLoopback, refusal } from '../../../../test/outbound-door.js';
import { bodyOf, outside, type Outside } from '../../../../test/outside.js';

describe('redirects', () => {
  const redirecting = (status: number, to: () => string, answer = 'arrived') =>
    outside((request, response) => {
      if (request.url === '/end') response.end(answer);
      else response.writeHead(status, { location: to() }).end('elsewhere');
    });

  test.each([
    [301, 'POST'],
    [302, 'POST'],
    [303, 'POST'],
    [303, 'PUT'],
    [301, 'PUT'],
  ] as const)('a %i to a %s is not followed, as a GET in its place would tell nothing', async (status, method) => {
    const server = await redirecting(status, () => '/end');
    const answer = await onLoopback().request({ url: `${server.origin}/start`, method, body: 'text' });
    expect([answer.status, server.asked.length]).toEqual([status, 1]);
    expect(() => answer.mustSucceed()).toThrow(`the server answered ${status}`);
  });

  test.each([
    [307, 'POST'],
    [308, 'POST'],
    [307, 'PUT'],
  ] as const)('after %i a %s is sent again as it is', async (status, method) => {
    const bodies: Promise<string>[] = [];
    const server = await outside((request, response) => {
      bodies.push(bodyOf(request));
      if (request.url === '/end') response.end('arrived');
      else response.writeHead(status, { location: '/end' }).end();
    });
    const headers = { 'content-type': 'text/plain', authorization: 'secret' };
    const answer = await onLoopback().request({ url: `${server.origin}/start`, method, headers, body: 'text' });
    expect(answer.text()).toBe('arrived');
    const [, last] = server.asked;
    expect([last?.method, last?.url, await bodies[1]]).toEqual([method, '/end', 'text']);
    expect(last?.headers.authorization).toBe('secret');
    expect(last?.headers['content-type']).toBe('text/plain');
  });

  test('to another origin take no secret along, and not back either', async () => {
    const away: Outside = await redirecting(307, () => `${home.origin}/end`);
    const home: Outside = await redirecting(307, () => `${away.origin}/on`);
    const headers = { authorization: 'secret', 'x-api-key': 'secret', 'x-signature': 'secret', accept: 'text/plain' };
    expect((await onLoopback().request({ url: home.origin, headers })).text()).toBe('arrived');
    for (const request of [away.asked[0], home.asked[1]]) {
      expect(request?.headers.accept).toBe('text/plain');
      expect(JSON.stringify(request?.rawHeaders)).not.toContain('secret');
    }
  });

  test.each([
    ['http://[::ffff:127.0.0.1]/', 'the address is not allowed'],
    ['http://169.254.169.254/latest', 'the address is not allowed'],
    ['//0x7f.2/', 'the address is not allowed'],
    ['http://inside.test/', 'the address is not allowed'],
    ['file:///etc/passwd', 'the address must begin with http:// or https://'],
    ['http://me:secret@127.0.0.1/', 'the address must not hold a user name or a password'],
    ['http://[', 'the address is not valid'],
  ])('to %s are not followed: %s', async (to, reason) => {
    const server = await redirecting(302, () => to);
    const outbound = door(`127.0.0.1:${server.port}`, { 'inside.test': ['10.0.0.1'] });
    expect(await refusal(outbound.request({ url: server.origin }))).toBe(reason);
  });

  test('are followed five times', async () => {
    const server = await outside((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end('arrived');
      else response.writeHead(302, { location: `/${left - 1}` }).end();
    });
    const outbound = onLoopback();
    expect((await outbound.request({ url: `${server.origin}/5` })).text()).toBe('arrived');
    expect(await refusal(outbound.request({ url: `${server.origin}/6` }))).toBe('more than 5 redirects');
    const loop = await redirecting(302, () => '/again');
    expect(await refusal(outbound.request({ url: loop.origin }))).toBe('more than 5 redirects');
    expect(loop.asked).toHaveLength(6);
  });

  test('without a place to go are answers', async () => {
    const server = await outside((_, response) => response.writeHead(304).end());
    expect((await onLoopback().request({ url: server.origin })).status).toBe(304);
  });
});
