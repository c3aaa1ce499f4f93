import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify, type ECDH } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a browser tells the page of its subscription. */
export interface SubscribedBrowser {
  endpoint: string;
  p256dh: string;
  auth: string;
}

export interface Pushed {
  endpoint: string;
  headers: IncomingHttpHeaders;
  /** Decrypted. */
  text: string;
  /** What the sender says of itself, checked against its key. */
  sender: { key: string; aud: string; sub: string; exp: number };
}

interface Keys {
  ecdh: ECDH;
  auth: Buffer;
}

/** A push service and the browsers that it serves, on loopback: it takes what a real one would (RFC 8030, 8188, 8291, 8292). */
export class PushService {
  readonly received: Pushed[] = [];
  /** What it answers instead of taking a message. */
  refuses: (endpoint: string) => { status: number; headers?: Record<string, string> } | null = () => null;
  readonly #browsers = new Map<string, Keys>();

  private readonly server: Server;

  private constructor(server: Server) {
    this.server = server;
  }

  static async open(): Promise<PushService> {
    const server = createServer();
    const service = new PushService(server);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { status, headers = {} } = service.#answer(String(request.url), request.headers, Buffer.concat(chunks));
        response.writeHead(status, headers).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return service;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Somebody's browser subscribes. */
  browser(): SubscribedBrowser {
    const ecdh = createECDH('prime256v1');
    const p256dh = ecdh.generateKeys().toString('base64url');
    const auth = randomBytes(16);
    const endpoint = `${this.origin}/push/${randomBytes(24).toString('base64url')}`;
    this.#browsers.set(endpoint, { ecdh, auth });
    return { endpoint, p256dh, auth: auth.toString('base64url') };
  }

  /** The browser forgot its subscription. */
  forget({ endpoint }: SubscribedBrowser): void {
    this.#browsers.delete(endpoint);
  }

  /** What a browser was told, in order. */
  toldTo({ endpoint }: SubscribedBrowser): unknown[] {
    return this.received.filter((it) => it.endpoint === endpoint).map(({ text }) => JSON.parse(text) as unknown);
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  #answer(path: string, headers: IncomingHttpHeaders, body: Buffer) {
    const endpoint = `${this.origin}${path}`;
    const refusal = this.refuses(endpoint);
    if (refusal) return refusal;
    const keys = this.#browsers.get(endpoint);
    if (!keys) return { status: 410 };
    if (body.length > 4_096) return { status: 413 };
    try {
      if (headers['content-encoding'] !== 'aes128gcm') throw new Error('not encrypted as it must be');
      if (!/^\d+$/.test(String(headers['ttl']))) throw new Error('no TTL');
      const sender = checkedSender(String(headers.authorization), this.origin);
      this.received.push({ endpoint, headers, text: decrypted(body, keys), sender });
      return { status: 201, headers: { location: endpoint } };
    } catch {
      return { status: 403 };
    }
  }
}

/** RFC 8291 over RFC 8188, one record. @throws where it is not for these keys */
function decrypted(body: Buffer, { ecdh, auth }: Keys): string {
  const salt = body.subarray(0, 16);
  const idLength = body.readUInt8(20);
  const theirs = body.subarray(21, 21 + idLength);
  const sealed = body.subarray(21 + idLength);
  const derive = (secret: Buffer, with_: Buffer, info: Buffer, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, with_, info, length));
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), theirs]);
  const secret = derive(ecdh.computeSecret(theirs), auth, info, 32);
  const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const opening = createDecipheriv('aes-128-gcm', key, nonce);
  opening.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([opening.update(sealed.subarray(0, -16)), opening.final()]);
  const end = padded.lastIndexOf(2);
  if (end === -1 || padded.subarray(end + 1).some((byte) => byte !== 0)) throw new Error('no end of the last record');
  return padded.subarray(0, end).toString();
}

/** RFC 8292. @throws where the token was not signed with the key beside it, or is for somebody else */
function checkedSender(authorization: string, origin: string): Pushed['sender'] {
  const { token = '', key = '' } = /^vapid t=(?<token>[\w.-]+), ?k=(?<key>[\w-]+)$/.exec(authorization)?.groups ?? {};
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')];
  const publicKey = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } });
  const [head = '', claims = '', signature = ''] = token.split('.');
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!isSigned) throw new Error('not signed with that key');
  const said = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Omit<Pushed['sender'], 'key'>;
  if (said.aud !== origin) throw new Error('for another service');
  return { key, aud: said.aud, sub: said.sub, exp: said.exp };
}
