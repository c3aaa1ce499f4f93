import { UnreadableAnswer, type Answer, type ReadRequest } from './adapter.js';
import { excessOfJson } from './extent.js';

const STALE_MS = 60 * 60_000;

/** The answer of an address, unless it is old. @throws UnreadableAnswer */
export function answerOf({ answers, now }: Pick<ReadRequest, 'answers' | 'now'>, url: string): Answer {
  const answer = answers.get(url);
  if (!answer) throw new UnreadableAnswer(`${placeOf(url)} gave no answer`);
  const age = ageOf(answer, now);
  if (age > STALE_MS) {
    throw new UnreadableAnswer(`the answer of ${placeOf(url)} is ${Math.floor(age / 60_000)} minutes old`);
  }
  return answer;
}

/** By its byte-order mark, else by its header, else as UTF-8. */
export function textOf({ body, headers }: Answer): string {
  return new TextDecoder(encodingOf(body, headers['content-type'])).decode(body);
}

/** By answer: several links read the same one. */
const parsed = new WeakMap<Answer, unknown>();

/** @throws UnreadableAnswer */
export function jsonOf(answer: Answer): unknown {
  const known = parsed.get(answer);
  if (known !== undefined) return known;
  const json = parse(answer);
  parsed.set(answer, json);
  return json;
}

function parse(answer: Answer): unknown {
  const text = textOf(answer);
  if (/^\s*</.test(text.slice(0, 1_000))) throw new UnreadableAnswer('the answer is HTML or XML, not JSON');
  const excess = excessOfJson(text);
  if (excess !== null) throw new UnreadableAnswer(excess);
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableAnswer('the answer is not JSON');
  }
}

function encodingOf(body: Buffer, contentType = ''): string {
  const [first, second] = body;
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  const named = /charset="?([\w-]{1,40})/i.exec(contentType)?.[1]?.toLowerCase();
  // "UTF-16" without a mark is big-endian to whoever wrote it, and little-endian to the decoder.
  if (named === 'utf-16') return first === 0 ? 'utf-16be' : 'utf-16le';
  return named !== undefined && isKnown(named) ? named : 'utf-8';
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== '';
  } catch {
    return false;
  }
}

/** In milliseconds, by what caches on the way say. */
function ageOf({ headers }: Answer, now: Date): number {
  const inCache = Number(headers.age ?? 0) * 1_000;
  const sinceMade = now.getTime() - Date.parse(headers.date ?? '');
  return Math.max(Number.isFinite(inCache) ? inCache : 0, Number.isFinite(sinceMade) ? sinceMade : 0);
}

function placeOf(url: string): string {
  const { host, pathname } = URL.parse(url) ?? { host: url, pathname: '' };
  return `${host}${pathname}`;
}
