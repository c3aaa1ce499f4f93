import type { IncomingHttpHeaders } from 'node:http';
import { OutboundError } from './outbound-error.js';

/** An answer that has come wholly. */
export class OutboundResponse {
  constructor(
    readonly status: number,
    readonly headers: IncomingHttpHeaders,
    readonly bytes: Buffer,
  ) {}

  /** @throws OutboundError unless the status is one of success */
  mustSucceed(): this {
    if (this.status < 200 || this.status > 299) throw new OutboundError(`the server answered ${this.status}`);
    return this;
  }

  text(): string {
    return new TextDecoder().decode(this.bytes);
  }

  /** @throws OutboundError */
  json(): unknown {
    try {
      return JSON.parse(this.text());
    } catch {
      throw new OutboundError('the answer is not JSON');
    }
  }
}
