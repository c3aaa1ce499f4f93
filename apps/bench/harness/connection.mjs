import { connect } from 'node:net';

const END_OF_HEAD = Buffer.from('\r\n\r\n');
const NOTHING = Buffer.alloc(0);
const READS = 256 * 1024;

/** One request as its bytes; what a connection sends over and over. */
export function requestBytes({ method = 'GET', path = '/', headers = {}, body = '' }) {
  const length = body === '' ? {} : { 'content-length': Buffer.byteLength(body) };
  const lines = Object.entries({ host: '127.0.0.1', ...headers, ...length }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}

/** A connection that is kept alive and asks one thing after another; it does as little as it can beside. */
export class Connection {
  #socket;
  #answered;
  #failed;
  #pending = NOTHING;
  #head = '';
  #left = 0;
  #body = [];
  #keepsBody;

  constructor(port, { keepsBody = false } = {}) {
    this.#keepsBody = keepsBody;
    const buffer = Buffer.allocUnsafe(READS);
    const callback = (bytes) => {
      this.#take(buffer.subarray(0, bytes));
      return true;
    };
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true, onread: { buffer, callback } });
    this.#socket.on('error', (error) => this.#failed?.(error));
    this.#socket.on('close', () => this.#failed?.(new Error('the server closed the connection')));
  }

  /** Sends the request; `answered` is called with the head and, where bodies are kept, the body. */
  send(request, answered, failed) {
    this.#answered = answered;
    this.#failed = failed;
    this.#socket.write(request);
  }

  ask(request) {
    return new Promise((resolve, reject) => {
      this.send(request, (head, body) => resolve({ ...parsed(head), body }), reject);
    });
  }

  close() {
    this.#failed = undefined;
    this.#socket.destroy();
  }

  #take(chunk) {
    if (this.#head !== '') return this.#takeBody(chunk);
    const bytes = this.#pending.length > 0 ? Buffer.concat([this.#pending, chunk]) : chunk;
    const end = bytes.indexOf(END_OF_HEAD);
    if (end === -1) {
      this.#pending = Buffer.from(bytes);
      return;
    }
    this.#pending = NOTHING;
    this.#head = bytes.latin1Slice(0, end);
    this.#left = Number(/\r\ncontent-length: (\d+)/i.exec(this.#head)?.[1] ?? Number.NaN);
    if (Number.isNaN(this.#left)) return this.#failed(new Error(`an answer without its length:\n${this.#head}`));
    this.#takeBody(bytes.subarray(end + END_OF_HEAD.length));
  }

  #takeBody(chunk) {
    this.#left -= chunk.length;
    if (this.#keepsBody) this.#body.push(Buffer.from(chunk));
    if (this.#left > 0) return;
    const head = this.#head;
    const body = this.#keepsBody ? Buffer.concat(this.#body) : NOTHING;
    this.#head = '';
    this.#body = [];
    this.#answered(head, body);
  }
}

/** The answer to one request: its status, its headers as they were sent, and its body. */
export async function askOnce(port, request) {
  const connection = new Connection(port, { keepsBody: true });
  try {
    return await connection.ask(request);
  } finally {
    connection.close();
  }
}

function parsed(head) {
  const [first, ...lines] = head.split('\r\n');
  const headers = lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);
  return { status: Number(first.split(' ')[1]), headers };
}
