import {
  allowInsecureRequests,
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  clockTolerance,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  type Configuration,
} from 'openid-client';
import { OutboundError } from '../../core/http/outbound/outbound-error.js';
import { parseAllowList } from '../../core/http/outbound/allow-list.js';
import { Outbound, type OutboundOptions } from '../../core/http/outbound.js';
import { SESSION_DAYS } from '../people/sessions.js';
import { authenticateClient } from './authenticate-client.js';
import { fetchThrough } from './fetch-through.js';
import type { OidcSettings } from './oidc-settings.js';
import { ProviderRefusal } from './provider-refusal.js';
import { roundTrip } from './round-trip.js';
import { saidOf, tellsEnough, type Claims, type Said } from './said-of-person.js';

declare module '../../core/context.js' {
  interface Services {
    /** Null where the environment names none. */
    identityProvider: IdentityProvider | null;
  }
}

/** Where the provider sends people back to. */
export const CALLBACK_PATH = '/oidc/callback';
const KNOWN_FOR_MS = 3_600_000;
/** So long one that was away is not asked again. */
const ASK_AGAIN_MS = 5_000;
const SKEW_SECONDS = 30;

interface ProviderOptions extends Pick<OutboundOptions, 'allowed'> {
  /** The page's own, whatever a request says of its host. */
  origin: string;
  now: () => Date;
}

/** Who people are, by the word of somebody else. It is asked who it is when first needed, and again each hour. */
export class IdentityProvider {
  readonly #door: Outbound;
  readonly #callback: string;
  readonly #now: () => Date;
  #found: Configuration | null = null;
  #failure: unknown;
  #asking: Promise<void> | null = null;
  #askAt = 0;

  constructor(
    readonly settings: OidcSettings,
    { allowed, origin, now }: ProviderOptions,
  ) {
    this.#door = new Outbound({ allowed: [...allowed, ...placeOf(settings.issuer)] });
    this.#callback = `${origin}${CALLBACK_PATH}`;
    this.#now = now;
  }

  /** @throws ProviderRefusal where it cannot be reached */
  async mustBeThere(): Promise<void> {
    await this.#configuration();
  }

  /** Where to send a browser that holds the secret. `anew`: also those who are signed in there. @throws ProviderRefusal */
  async addressFor(secret: string, { anew }: { anew: boolean }): Promise<string> {
    const { state, nonce, verifier } = roundTrip(secret);
    const address = buildAuthorizationUrl(await this.#configuration(), {
      redirect_uri: this.#callback,
      scope: this.settings.scopes,
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(anew && { prompt: 'login' }),
      // Whoever is asked for an age says when it was.
      max_age: String(anew ? 0 : SESSION_DAYS * 86_400),
    });
    return address.href;
  }

  /** What it says of whoever came back with this search to their address. @throws ProviderRefusal */
  async redeem(secret: string, search: string): Promise<Said> {
    const { state, nonce, verifier } = roundTrip(secret);
    const configuration = await this.#configuration();
    try {
      const tokens = await authorizationCodeGrant(configuration, new URL(`${this.#callback}${search}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('there is no ID token');
      const sources: Claims[] = [claims];
      const { userinfo_endpoint: more, claims_supported: told } = configuration.serverMetadata();
      if (!tellsEnough(claims, this.settings) && more)
        sources.push(await fetchUserInfo(configuration, tokens.access_token, claims.sub));
      // Whoever left the question for it out of the address shows nothing; one that never says it is believed.
      const without = told?.includes('auth_time') ? null : this.#now();
      return saidOf(sources, this.settings, without);
    } catch (error) {
      throw asRefusal(error);
    }
  }

  /** Lets nothing out any more. */
  close(): void {
    this.#door.close();
  }

  async #configuration(): Promise<Configuration> {
    if (this.#now().getTime() >= this.#askAt) this.#asking ??= this.#ask();
    await this.#asking;
    if (this.#found) return this.#found;
    throw new ProviderRefusal('unavailable', this.#failure);
  }

  async #ask(): Promise<void> {
    const askAgain = (inMs: number) => (this.#askAt = this.#now().getTime() + inMs);
    try {
      this.#found = await this.#discover();
      askAgain(KNOWN_FOR_MS);
    } catch (error) {
      // What was known of it goes on.
      this.#failure = error;
      askAgain(ASK_AGAIN_MS);
    } finally {
      this.#asking = null;
    }
  }

  async #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const isClear = issuer.startsWith('http:');
    const found = await discovery(
      new URL(issuer),
      clientId,
      { [clockTolerance]: SKEW_SECONDS },
      authenticateClient(clientSecret),
      {
        [customFetch]: fetchThrough(this.#door),
        // Signatures are checked although the tokens come by TLS from the provider itself.
        execute: [enableNonRepudiationChecks, ...(isClear ? [allowInsecureRequests] : [])],
      },
    );
    const { issuer: itself, authorization_endpoint: where = '' } = found.serverMetadata();
    // The library would take one that speaks for every tenant of a cloud.
    if (URL.parse(itself)?.href !== issuer) throw new Error('it calls itself otherwise');
    if (!where.startsWith(isClear ? 'http' : 'https:')) throw new Error('it sends people where nothing is encrypted');
    return found;
  }
}

/** The operator named it: it may be anywhere. Where it leads to has to be allowed like everything else. */
function placeOf(issuer: string) {
  const { host, protocol } = new URL(issuer);
  return parseAllowList(/:\d+$/.test(host) ? host : `${host}:${protocol === 'https:' ? 443 : 80}`);
}

function asRefusal(error: unknown): ProviderRefusal {
  if (error instanceof ProviderRefusal) return error;
  if (error instanceof AuthorizationResponseError && error.error === 'access_denied')
    return new ProviderRefusal('cancelled', error);
  return new ProviderRefusal(isOfTheDoor(error) ? 'unavailable' : 'failed', error);
}

function isOfTheDoor(error: unknown): boolean {
  if (error instanceof OutboundError) return true;
  return error instanceof Error && error.cause !== undefined && isOfTheDoor(error.cause);
}
