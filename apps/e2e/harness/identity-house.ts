import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type Configuration } from 'oidc-provider';
import { onTestFinished } from 'vitest';

const CLIENT = { id: 'signet', secret: 'a-secret-of-the-client-and-long' };
const SIGN_IN = '/sign-in/';

type Claims = Record<string, unknown>;

/** A real provider of identities on loopback, which believes whoever types a login that it knows. */
export class IdentityHouse {
  #provider: Provider | undefined;
  readonly people = new Map<string, Claims>();
  readonly issuer: string;

  private constructor(server: Server) {
    this.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('request', (request, response) => void this.#answer(request, response));
  }

  static async open(): Promise<IdentityHouse> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    onTestFinished(() => {
      server.close();
      server.closeAllConnections();
    });
    return new IdentityHouse(server);
  }

  /** What a server is started with that takes its word. */
  environment(origin: string): Record<string, string> {
    return {
      SIGNET_PUBLIC_URL: origin,
      SIGNET_OIDC_ISSUER: this.issuer,
      SIGNET_OIDC_CLIENT_ID: CLIENT.id,
      SIGNET_OIDC_CLIENT_SECRET: CLIENT.secret,
      SIGNET_OIDC_NAME: 'Acme',
    };
  }

  /** From now on it sends people back there. */
  know(origin: string): void {
    this.#provider = new Provider(this.issuer, this.#configuration(`${origin}/oidc/callback`));
  }

  #configuration(redirectUri: string): Configuration {
    return {
      clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
      claims: { openid: ['sub', 'groups'], email: ['email', 'email_verified'], profile: ['name'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_ctx, { uid }) => `${SIGN_IN}${uid}` },
      ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
      cookies: { keys: ['of a journey'] },
      findAccount: async (_ctx, login) => {
        const claims = this.people.get(login);
        return claims && { accountId: login, claims: async () => ({ sub: login, ...claims }) };
      },
      // Nobody is asked for consent.
      loadExistingGrant: async ({ oidc }) => {
        const accountId = oidc.session?.accountId;
        if (!accountId) return undefined;
        const grant = new oidc.provider.Grant({ accountId, clientId: CLIENT.id });
        grant.addOIDCScope('openid email profile');
        await grant.save();
        return grant;
      },
    };
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const provider = this.#provider;
    if (!provider) return void response.writeHead(503).end();
    if (!request.url?.startsWith(SIGN_IN)) return provider.callback()(request, response);
    if (request.method !== 'POST') return void response.setHeader('content-type', 'text/html').end(FORM);
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const accountId = new URLSearchParams(body).get('login') ?? '';
    await provider.interactionFinished(request, response, { login: { accountId } });
  }
}

const FORM = `<!doctype html><html lang="en"><title>Acme</title><link rel="icon" href="data:,"><h1>Acme</h1>
<form method="post"><label>Login <input name="login" autofocus></label><button>Go on</button></form></html>`;
