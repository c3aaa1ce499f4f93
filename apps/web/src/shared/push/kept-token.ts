/** As whom a browser is told: the page's visitor, or one of the team. */
export const PURPOSES = ['visitor', 'operator'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What a browser keeps of being told: without it, it could neither change nor end it. */
export interface KeptToken {
  token: string;
  /** Where it was reached when the server last heard of it. */
  endpoint: string;
  /** By which the team's list has it. */
  id?: string;
}

const CACHE = 'signet-push';
const addressOf = (purpose: Purpose) => `/kept/${purpose}`;

/** From the one place that both pages and the service worker can read. */
export async function keptToken(purpose: Purpose): Promise<KeptToken | null> {
  const kept = await (await caches.open(CACHE)).match(addressOf(purpose));
  return kept ? ((await kept.json()) as KeptToken) : null;
}

export async function keepToken(purpose: Purpose, kept: KeptToken): Promise<void> {
  await (await caches.open(CACHE)).put(addressOf(purpose), Response.json(kept));
}

export async function forgetToken(purpose: Purpose): Promise<void> {
  await (await caches.open(CACHE)).delete(addressOf(purpose));
}
