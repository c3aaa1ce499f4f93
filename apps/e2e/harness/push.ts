import type { BrowserContext, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { PushService, type SubscribedBrowser } from '../../server/test/push-service.ts';
import type { Person } from './person.ts';

/** A push service on loopback, which a page may be told to let its server go to. */
export async function aPushService(): Promise<{ service: PushService; env: Record<string, string> }> {
  const service = await PushService.open();
  onTestFinished(() => service.close());
  return { service, env: { SIGNET_OUTBOUND_ALLOW_VISITORS: `127.0.0.1:${service.port}` } };
}

/** The browser here has no push service of its own: it subscribes at ours, and all else is its own. */
export async function subscribesAt(service: PushService, { context }: Person): Promise<SubscribedBrowser> {
  const browser = service.browser();
  await context.grantPermissions(['notifications']);
  await context.addInitScript(replacePushManager, browser);
  return browser;
}

function replacePushManager({ endpoint, p256dh, auth }: SubscribedBrowser): void {
  const MARK = 'subscribed at the push service';
  const subscription = (applicationServerKey: ArrayBuffer | null) => ({
    endpoint,
    options: { applicationServerKey },
    toJSON: () => ({ endpoint, keys: { p256dh, auth } }),
    unsubscribe: async () => {
      localStorage.removeItem(MARK);
      return true;
    },
  });
  const keyOf = (text: string) => Uint8Array.from(JSON.parse(text) as number[]).buffer;
  Object.assign(PushManager.prototype, {
    subscribe: async ({ applicationServerKey }: { applicationServerKey: Uint8Array<ArrayBuffer> }) => {
      localStorage.setItem(MARK, JSON.stringify([...applicationServerKey]));
      return subscription(applicationServerKey.slice().buffer);
    },
    getSubscription: async () => {
      const kept = localStorage.getItem(MARK);
      return kept && subscription(keyOf(kept));
    },
  });
}

/** Hands the newest message that came for the browser to its service worker, as the browser's own push service would. */
export async function deliver(service: PushService, browser: SubscribedBrowser, { page, context }: Person) {
  const text = service.received.findLast(({ endpoint }) => endpoint === browser.endpoint)?.text;
  if (text === undefined) throw new Error('nothing came for the browser');
  const devtools = await context.newCDPSession(page);
  const registrations: { registrationId: string; scopeURL: string }[] = [];
  devtools.on('ServiceWorker.workerRegistrationUpdated', (event) => registrations.push(...event.registrations));
  await devtools.send('ServiceWorker.enable');
  const origin = new URL(page.url()).origin;
  await expect.poll(() => registrations.some(({ scopeURL }) => scopeURL === `${origin}/`)).toBe(true);
  const { registrationId = '' } = registrations.find(({ scopeURL }) => scopeURL === `${origin}/`) ?? {};
  await devtools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: text });
  await devtools.detach();
}

export interface Shown {
  title: string;
  body: string;
  tag: string;
  url: string;
}

/** The notifications that the browser shows now. */
export function shownTo(page: Page): Promise<Shown[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration('/');
    const shown = (await registration?.getNotifications()) ?? [];
    return shown.map(({ title, body, tag, data }) => ({ title, body, tag, url: String(data) }));
  });
}

/** Clicks the first notification; what the worker does then. A browser lets nobody but a person have it done. */
export async function clickNotification(context: BrowserContext): Promise<string[]> {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('there is no service worker');
  return worker.evaluate(async () => {
    const self = globalThis as unknown as ServiceWorkerGlobalScope;
    const done: string[] = [];
    Object.assign(self.WindowClient.prototype, {
      focus(this: { url: string }) {
        done.push(`focus ${this.url}`);
      },
    });
    self.clients.openWindow = async (url: string) => void done.push(`open ${url}`);
    const [notification] = await self.registration.getNotifications();
    let work: Promise<unknown> = Promise.resolve();
    const click = new self.NotificationEvent('notificationclick', { notification });
    click.waitUntil = (promise) => {
      work = promise;
    };
    self.dispatchEvent(click);
    await work;
    return done;
  });
}

/** As far as it is used above; the types of pages know no service worker from within. */
interface ServiceWorkerGlobalScope {
  WindowClient: { prototype: object };
  NotificationEvent: new (type: string, init: object) => Event & { waitUntil: (promise: Promise<unknown>) => void };
  clients: { openWindow: (url: string) => Promise<void> };
  registration: ServiceWorkerRegistration;
  dispatchEvent: (event: Event) => boolean;
}
