import { createHash, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A finished answer: the same bytes for everybody who may have it. */
export interface Answer {
  status: number;
  /** Where it differs for those who take plain JSON only (GraphQL over HTTP). */
  statusAsJson?: number;
  /** Lower-case names; without `content-length`. */
  headers: Readonly<Record<string, string>>;
  /** Names of headers that every other answer carries and this one does not. */
  without?: readonly string[];
  body: Encoded;
}

/** The same text as it is sent to those who take more or less of compression. */
export interface Encoded {
  identity: Buffer;
  gzip: Buffer | null;
  br: Buffer | null;
}

/** What of an answer goes to one who asks. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Buffer | null;
}

/** Shorter texts fit into one packet as they are. */
const WORTH_COMPRESSING = 1_000;
/** The window is as large as most texts: the standard one takes megabytes for each of them. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 18 } };
const MOST_HEADERS_KNOWN = 200;

export async function encode(text: string): Promise<Encoded> {
  const identity = Buffer.from(text);
  if (identity.length < WORTH_COMPRESSING) return { identity, gzip: null, br: null };
  const [zipped, br] = await Promise.all([promisify(gzip)(identity), promisify(brotliCompress)(identity, BROTLI)]);
  return { identity, gzip: zipped, br };
}

const PROCESS = randomBytes(4).toString('base64url');
let builds = 0;

/** Names the revision, and which build of it: bytes of the same revision differ in the times they tell. */
export function etagOf(revision: number): string {
  builds += 1;
  return `W/"${revision}-${PROCESS}${builds.toString(36)}"`;
}

/** The same for the same text, whatever else has changed. Weak, as the text is sent compressed and not. */
export function etagOfText(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
}

/** In bytes. */
export function sizeOf({ body }: Answer): number {
  return body.identity.length + (body.gzip?.length ?? 0) + (body.br?.length ?? 0);
}

/** The smallest that the asker takes; 304 and nothing if the asker has it. */
export function replyTo(asker: IncomingHttpHeaders, { status, headers, body }: Answer): Reply {
  const known = asker['if-none-match'];
  if (status === 200 && known !== undefined && isAmong(known, headers['etag']))
    return { status: 304, headers, body: null };
  const encoding = encodingFor(asker['accept-encoding']);
  const encoded = encoding && body[encoding];
  if (!encoding || !encoded) return { status, headers: sized(headers, body.identity), body: body.identity };
  return { status, headers: { ...sized(headers, encoded), 'content-encoding': encoding }, body: encoded };
}

function sized(headers: Answer['headers'], body: Buffer): Record<string, string> {
  return { ...headers, 'content-length': String(body.length) };
}

/** Tags are compared weakly, as a proxy may have made a strong one weak. */
function isAmong(known: string, etag: string | undefined): boolean {
  if (etag === undefined) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return known === etag || known.split(',').some((tag) => opaque(tag) === opaque(etag));
}

type Encoding = 'br' | 'gzip';
const encodings = new Map<string, Encoding | null>();

function encodingFor(header: string | string[] | undefined): Encoding | null {
  const accepted = String(header ?? '');
  const known = encodings.get(accepted);
  if (known !== undefined) return known;
  const parts = accepted.split(',').map((part) => part.trim().split(/\s*;\s*q=/));
  const taken = new Set(parts.filter(([, weight]) => Number(weight ?? 1) > 0).map(([name]) => name));
  const encoding = (['br', 'gzip'] as const).find((it) => taken.has(it)) ?? null;
  if (encodings.size >= MOST_HEADERS_KNOWN) encodings.clear();
  encodings.set(accepted, encoding);
  return encoding;
}
