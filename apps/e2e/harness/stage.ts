import { expect, onTestFinished } from 'vitest';
import { OWNER, ownerApi, ownerSession, type Api } from './api.ts';
import { viewerSession } from './viewer.ts';
import { aPerson, type Person, type PersonOptions } from './person.ts';
import { Signet, type Environment } from './signet.ts';

/** By default they use the address that the server prints. */
type Looks = Partial<Omit<PersonOptions, 'name'>>;

/** A page that waits for its owner. */
export async function aNewServer(env: Environment = {}): Promise<Signet> {
  const signet = await Signet.launch(env);
  onTestFinished(async () => {
    await signet.dispose();
    expect(signet.printed, 'the server logged an error').not.toMatch(/"level":(50|60)/);
  });
  return signet;
}

/** A page with an owner, and a script that may arrange it. */
export async function aPage(env: Environment = {}): Promise<{ signet: Signet; api: Api }> {
  const signet = await aNewServer((origin) => ({
    SIGNET_ADMIN_EMAIL: OWNER.email,
    SIGNET_ADMIN_PASSWORD: OWNER.password,
    ...(typeof env === 'function' ? env(origin) : env),
  }));
  return { signet, api: await ownerApi(signet) };
}

/** Somebody who looks at the public page. Returns once changes reach them, where their browser can. */
export async function aVisitor(signet: Signet, path = '/', looks: Looks = {}): Promise<Person> {
  const visitor = await aPerson({ origin: signet.origin, name: 'visitor', ...looks });
  const listening = looks.javaScriptEnabled === false ? null : liveSubscription(visitor);
  await visitor.page.goto(path);
  await listening;
  return visitor;
}

/** Somebody who is signed in to the console. */
export async function anOperator(signet: Signet, path = '/console', looks: Looks = {}): Promise<Person> {
  const operator = await aPerson({ origin: signet.origin, name: 'operator', ...looks });
  await signIn(operator, signet, looks.origin);
  await operator.page.goto(path);
  return operator;
}

/** Somebody who is signed in and may only look. */
export async function aViewer(signet: Signet, path: string): Promise<Person> {
  const viewer = await aPerson({ origin: signet.origin, name: 'viewer' });
  await signIn(viewer, signet, signet.origin, await viewerSession(signet));
  await viewer.page.goto(path);
  return viewer;
}

/** A session in their browser, without the form; the owner's unless told another. */
export async function signIn(
  { context }: Person,
  signet: Signet,
  origin = signet.origin,
  session?: string,
): Promise<void> {
  const [name = '', value = ''] = (session ?? (await ownerSession(signet))).split('=');
  await context.addCookies([{ name, value, url: origin }]);
}

/** Resolves once the tab has subscribed to the page's changes. */
export function liveSubscription({ page }: Person): Promise<void> {
  return new Promise((resolve) => {
    page.on('websocket', (socket) => {
      socket.on('framesent', ({ payload }) => {
        if (String(payload).includes('"subscribe"')) resolve();
      });
    });
  });
}
