import type { IncomingMessage, ServerResponse } from 'node:http';
import { replyTo, type Answer } from './answer.js';
import type { FinishedAnswers } from './finished-answers.js';

const MOST_KNOWN_BYTES = 8 * 1024 * 1024;
const LONGEST_ASKED = 8 * 1024;

/**
 * Answers what it has seen before, from finished bytes, before the web framework sets to work: a crowd that asks
 * the same costs next to nothing. Whatever it does not know, or is not the public's, goes on to the framework.
 */
export class FastLane {
  /** From what was asked, a path or a body, to the answer's key. */
  readonly #keys = new Map<string, string>();
  readonly #bodies = new WeakMap<IncomingMessage, string>();
  #everywhere: Record<string, string> = {};
  #bytes = 0;

  constructor(
    private readonly answers: FinishedAnswers,
    private readonly cookieName: string,
  ) {}

  /** Headers that every answer of the server carries. */
  carry(headers: Record<string, string>): void {
    this.#everywhere = headers;
  }

  /** From now on the same request is answered here, while the answer under this key is current. */
  remember(request: IncomingMessage, key: string): void {
    const asked = request.method === 'GET' ? request.url : this.#bodies.get(request);
    if (asked === undefined || asked.length > LONGEST_ASKED) return;
    if (!this.#keys.delete(asked)) this.#bytes += bytesOf(asked);
    this.#keys.set(asked, key);
    for (const oldest of this.#keys.keys()) {
      if (this.#bytes <= MOST_KNOWN_BYTES) return;
      this.#keys.delete(oldest);
      this.#bytes -= bytesOf(oldest);
    }
  }

  /** Answers the request, or calls `next`. */
  serve(request: IncomingMessage, response: ServerResponse, next: () => void): void {
    const isPersonal = request.headers.authorization !== undefined || request.headers.cookie?.includes(this.cookieName);
    if (isPersonal) next();
    else if (request.method === 'GET') this.#serveAs(request.url, request, response, next);
    else if (isShortQuestion(request)) {
      readBody(request, (body) => {
        if (body !== null) this.#bodies.set(request, body);
        this.#serveAs(body?.startsWith('{') ? body : undefined, request, response, next);
      });
    } else next();
  }

  #serveAs(asked: string | undefined, request: IncomingMessage, response: ServerResponse, next: () => void): void {
    const key = asked === undefined ? undefined : this.#keys.get(asked);
    const answer = key === undefined || !takesJson(request) ? undefined : this.answers.current(key);
    if (answer) this.#send(answer, request, response);
    else next();
  }

  #send(answer: Answer, request: IncomingMessage, response: ServerResponse): void {
    const { status, headers, body } = replyTo(request.headers, answer);
    const everywhere = answer.without ? omit(this.#everywhere, answer.without) : this.#everywhere;
    response.writeHead(status, { ...everywhere, ...headers });
    response.end(body);
  }
}

function omit(headers: Record<string, string>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
}

/** At most two for each character, and what the map takes. */
function bytesOf(asked: string): number {
  return 2 * asked.length + 200;
}

/** The API answers browsers with its explorer, and other media types by negotiation. */
function takesJson({ url, headers: { accept } }: IncomingMessage): boolean {
  if (!url?.startsWith('/graphql') || accept === undefined) return true;
  return !accept.includes('text/html') && /application\/json|\*\/\*/.test(accept);
}

function isShortQuestion({ method, url, headers }: IncomingMessage): boolean {
  return (
    method === 'POST' &&
    url === '/graphql' &&
    headers['content-type']?.startsWith('application/json') === true &&
    headers['content-encoding'] === undefined &&
    Number(headers['content-length']) > 0 &&
    Number(headers['content-length']) <= LONGEST_ASKED
  );
}

/** Hands over the whole body and puts it back, for whoever reads it next; null if it ended early. */
function readBody(request: IncomingMessage, use: (body: string | null) => void): void {
  const wanted = Number(request.headers['content-length']);
  const chunks: Buffer[] = [];
  let length = 0;
  const look = () => {
    for (let chunk: unknown = request.read(); Buffer.isBuffer(chunk); chunk = request.read()) {
      chunks.push(chunk);
      length += chunk.length;
    }
    if (length >= wanted) settle();
  };
  const settle = () => {
    request.off('readable', look).off('end', settle).off('close', settle);
    const body = Buffer.concat(chunks);
    if (!request.destroyed && body.length > 0) request.unshift(body);
    use(body.length === wanted ? body.toString() : null);
  };
  request.on('readable', look).on('end', settle).on('close', settle);
}
