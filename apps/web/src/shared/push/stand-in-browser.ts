import { vi } from 'vitest';
import type { PushKeys } from './push-keys.ts';

const KEY = `B${'A'.repeat(86)}`;

/** As much of a browser as being told in it takes: what it keeps, where its push service has it, and our server. */
export function standInBrowser(at: PushKeys | null) {
  const kept = new Map<string, Response>();
  const answers: Record<string, unknown>[] = [];
  const told: Record<string, unknown>[] = [];
  const subscription = ({ endpoint, p256dh, auth }: PushKeys) => ({
    endpoint,
    options: { applicationServerKey: Uint8Array.from(atob(KEY), (it) => it.charCodeAt(0)).buffer },
    toJSON: () => ({ endpoint, keys: { p256dh, auth } }),
  });
  const state = { at, next: at, kept, answers, told };
  const registration = {
    pushManager: {
      getSubscription: async () => state.at && subscription(state.at),
      subscribe: async () => {
        state.at ??= state.next;
        if (!state.at) throw new Error('no push service');
        return subscription(state.at);
      },
    },
  };
  vi.stubGlobal('caches', {
    open: async () => ({
      match: async (address: string) => kept.get(address)?.clone(),
      put: async (address: string, response: Response) => void kept.set(address, response),
      delete: async (address: string) => kept.delete(address),
    }),
  });
  vi.stubGlobal('Notification', { permission: 'granted' });
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: async () => registration } });
  vi.stubGlobal('fetch', async (_path: string, init: { method?: string; body?: string }) => {
    if (init.method !== 'POST') return Response.json({ data: { pushKey: KEY } });
    told.push((JSON.parse(init.body ?? '') as { variables: Record<string, unknown> }).variables);
    return Response.json(answers.shift() ?? { data: { renewBrowser: true } });
  });
  return { ...state, state, registration };
}
