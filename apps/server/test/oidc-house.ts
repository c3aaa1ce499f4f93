import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type Configuration } from 'oidc-provider';
import type { Config } from '../src/config.js';
import type { OidcSettings } from '../src/features/identities/oidc-settings.js';

export const CLIENT = { id: 'signet', secret: 'a-secret-of-the-client-and-long' };
/** Where people of the tests come from; nothing of it is looked up. */
export const PUBLIC_URL = 'http://status.signet.example';

type Claims = Record<string, unknown>;
type Interference = (request: IncomingMessage, response: ServerResponse) => boolean;

/** A real provider of identities on loopback, whose people are whom a test says. */
export interface House {
  issuer: string;
  /** By their login, which is their subject. */
  people: Map<string, Claims>;
  /** What was asked of it, as in "GET /jwks". */
  asked: string[];
  /** Answers in its place where it says so. */
  interfere: Interference | null;
  close(): Promise<void>;
}

interface HouseOptions {
  /** Whether everything about somebody stands in the ID token. */
  tellsInToken?: boolean;
  /** By `client_secret_post` only. */
  authMethod?: 'client_secret_basic' | 'client_secret_post' | 'none';
  redirectUri?: string;
}

export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const {
    tellsInToken = false,
    authMethod = 'client_secret_basic',
    redirectUri = `${PUBLIC_URL}/oidc/callback`,
  } = options;
  let listener: RequestListener = (_request, response) => response.writeHead(503).end();
  const server = createServer((request, response) => {
    house.asked.push(`${request.method} ${request.url?.replace(/\?.*/, '')}`);
    if (!house.interfere?.(request, response)) listener(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const house: House = {
    issuer,
    people: new Map(),
    asked: [],
    interfere: null,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  const provider = new Provider(issuer, configurationOf(house, { tellsInToken, authMethod, redirectUri }));
  const answer = provider.callback();
  listener = (request, response) => void answer(request, response);
  return house;
}

function configurationOf({ people }: House, options: Required<HouseOptions>): Configuration {
  const { authMethod } = options;
  return {
    clients: [
      {
        client_id: CLIENT.id,
        ...(authMethod !== 'none' && { client_secret: CLIENT.secret }),
        token_endpoint_auth_method: authMethod,
        redirect_uris: [options.redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    clientAuthMethods: [authMethod],
    claims: {
      openid: ['sub', 'groups', 'realm'],
      email: ['email', 'email_verified'],
      profile: ['name'],
    },
    conformIdTokenClaims: !options.tellsInToken,
    pkce: { required: () => true },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
    cookies: { keys: ['of a test'] },
    findAccount: async (_ctx, login) => {
      const claims = people.get(login);
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

/** The settings of a server that takes the house's word. */
export function settingsFor(
  { issuer }: Pick<House, 'issuer'>,
  more: Partial<OidcSettings> = {},
): Pick<Config, 'oidc' | 'publicUrl'> {
  return {
    publicUrl: PUBLIC_URL,
    oidc: {
      issuer: new URL(issuer).href,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      name: 'Acme',
      scopes: 'openid profile email',
      roles: undefined,
      defaultRole: undefined,
      satisfiesSecondFactor: false,
      ...more,
    },
  };
}
