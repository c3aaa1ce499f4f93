import type { Answer, Client } from './client.js';
import { PUBLIC_URL } from './oidc-house.js';

const BEGIN = 'mutation ($invitation: String) { beginProviderSignIn(invitation: $invitation) }';
const MOST_STEPS = 20;

/** A browser that keeps the cookies of the server and of the provider, and fills in the provider's forms. */
export class OidcBrowser {
  readonly #cookies = new Map<string, Map<string, string>>();

  /** `origin`: where the server listens, which people know as `PUBLIC_URL`. */
  constructor(readonly origin: string) {}

  cookie(name: string): string | undefined {
    return this.#jar(this.origin).get(name);
  }

  setCookie(name: string, value: string): void {
    this.#jar(this.origin).set(name, value);
  }

  async send(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const response = await this.#fetch(`${this.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: PUBLIC_URL },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }

  /** The data; throws where there is any error. */
  async ask(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const { data, errors } = await this.send(query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data as Answer;
  }

  /** Takes over the session that a client has. */
  become(client: Client): this {
    const [name = '', value = ''] = client.cookie.split(/=(.*)/);
    this.setCookie(name, value);
    return this;
  }

  async begin(invitation?: string): Promise<string> {
    return (await this.ask(BEGIN, invitation === undefined ? {} : { invitation }))['beginProviderSignIn'] as string;
  }

  /** Signs in at the provider ("nobody" gives up there), and gives the address that it sends the browser back to. */
  async atProvider(url: string, login: string): Promise<string> {
    let at = url;
    let response = await this.#fetch(at);
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const location = response.headers.get('location');
      if (location !== null) {
        at = new URL(location, at).href;
        if (at.startsWith(PUBLIC_URL)) return at;
        response = await this.#fetch(at);
        continue;
      }
      const html = await response.text();
      const [, action] = /<form[^>]* action="([^"]+)"/.exec(html) ?? [];
      if (action === undefined) throw new Error(`the provider answers ${response.status}: ${html.slice(0, 2_000)}`);
      at = new URL(action, at).href;
      if (login === 'nobody') {
        at = `${at}/abort`;
        response = await this.#fetch(at);
        continue;
      }
      const body = new URLSearchParams({ ...hiddenIn(html), login, password: 'any' });
      response = await this.#fetch(at, { method: 'POST', body });
    }
    throw new Error('the provider does not come to an end');
  }

  /** Opens the address that the provider sent the browser to, and gives where the server sends it. */
  async comeBack(address: string): Promise<string> {
    const { pathname, search } = new URL(address);
    const response = await this.#fetch(`${this.origin}${pathname}${search}`, {
      headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
    });
    if (response.status !== 303) throw new Error(`the server answers ${response.status}: ${await response.text()}`);
    return response.headers.get('location') ?? '';
  }

  /** The whole way; gives where the server sends the browser at last. */
  async signIn(login: string, invitation?: string): Promise<string> {
    return this.comeBack(await this.atProvider(await this.begin(invitation), login));
  }

  async #fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const jar = this.#jar(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string>), ...(cookie && { cookie }) };
    const response = await fetch(url, { ...init, headers, redirect: 'manual', signal: AbortSignal.timeout(30_000) });
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const [name = '', value = ''] = pair.split(/=(.*)/);
      const isOver = attributes.some((it) => /expires=Thu, 01 Jan 1970|max-age=0/i.test(it));
      if (isOver || value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  #jar(url: string): Map<string, string> {
    const { origin } = new URL(url);
    const jar = this.#cookies.get(origin) ?? new Map<string, string>();
    this.#cookies.set(origin, jar);
    return jar;
  }
}

function hiddenIn(html: string): Record<string, string> {
  const fields = html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value]));
}
