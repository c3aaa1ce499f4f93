import type { OutboundResponse } from '../../core/http/outbound/outbound-response.js';
import type { Answer } from './adapters/adapter.js';

const MOST_BYTES = 64 * 1024 * 1024;

/** Answers of before, so that a provider may say that nothing has changed. What was not asked for longest goes first. */
export class KnownAnswers {
  readonly #answers = new Map<string, Answer>();
  #bytes = 0;

  get(url: string): Answer | undefined {
    return this.#answers.get(url);
  }

  conditionsFor(url: string): Record<string, string> {
    const { etag, 'last-modified': modified } = this.#answers.get(url)?.headers ?? {};
    if (etag) return { 'if-none-match': etag };
    return modified ? { 'if-modified-since': modified } : {};
  }

  /** What can be asked for by condition only. */
  keep(url: string, { bytes: body, headers }: OutboundResponse): void {
    this.#forget(url);
    if (!headers.etag && !headers['last-modified']) return;
    this.#answers.set(url, { body, headers });
    this.#bytes += body.length;
    for (const oldest of this.#answers.keys()) {
      if (this.#bytes <= MOST_BYTES) return;
      this.#forget(oldest);
    }
  }

  #forget(url: string): void {
    this.#bytes -= this.#answers.get(url)?.body.length ?? 0;
    this.#answers.delete(url);
  }
}
