import { Outbound } from '../src/core/http/outbound.js';
import { parseAllowList } from '../src/core/http/outbound/allow-list.js';
import { OutboundError } from '../src/core/http/outbound/outbound-error.js';

/** A door with the operator's list, for a world with these names. */
export function door(allowed: string, names: Record<string, string[]> = {}): Outbound & { lookedUp: string[] } {
  const lookedUp: string[] = [];
  const resolve = async (name: string) => {
    lookedUp.push(name);
    return names[name] ?? Promise.reject(new Error(`no ${name}`));
  };
  return Object.assign(new Outbound({ allowed: parseAllowList(allowed), resolve }), { lookedUp });
}

export const onLoopback = (): Outbound => door('127.0.0.1');

/** What is said of a request that comes to nothing. */
export async function refusal(asking: Promise<unknown>): Promise<string> {
  const error: unknown = await asking.then(
    () => new Error('was answered'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof OutboundError)) throw error;
  return error.message;
}
