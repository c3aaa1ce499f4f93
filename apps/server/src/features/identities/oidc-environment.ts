import type { Role } from '@signet/domain/role';
import type { OidcSettings } from './oidc-settings.js';
import type { MappedRole } from './role-map.js';

/** What the environment says of a provider, each by itself as it should be. */
interface OidcEnvironment {
  SIGNET_PUBLIC_URL?: string | undefined;
  SIGNET_OIDC_ISSUER?: string | undefined;
  SIGNET_OIDC_CLIENT_ID?: string | undefined;
  SIGNET_OIDC_CLIENT_SECRET?: string | undefined;
  SIGNET_OIDC_NAME?: string | undefined;
  SIGNET_OIDC_SCOPES: string;
  SIGNET_OIDC_ROLE_CLAIM?: string | undefined;
  SIGNET_OIDC_ROLE_MAP?: MappedRole[] | undefined;
  SIGNET_OIDC_DEFAULT_ROLE?: Role | undefined;
  SIGNET_OIDC_SATISFIES_SECOND_FACTOR: boolean;
  SIGNET_PASSWORDS: 'on' | 'off';
}

const FOR_A_PROVIDER = [
  'SIGNET_OIDC_CLIENT_ID',
  'SIGNET_OIDC_CLIENT_SECRET',
  'SIGNET_OIDC_NAME',
  'SIGNET_OIDC_ROLE_CLAIM',
  'SIGNET_OIDC_ROLE_MAP',
  'SIGNET_OIDC_DEFAULT_ROLE',
] as const;

/** What does not go together: by the variable that is lacking, or that is good for nothing. */
export function wrongWithProvider(env: OidcEnvironment): [string, string][] {
  const wrong: [string, string][] = [];
  if (env.SIGNET_OIDC_ISSUER === undefined) {
    const others = FOR_A_PROVIDER.filter((name) => env[name] !== undefined);
    if (others.length > 0) wrong.push(['SIGNET_OIDC_ISSUER', `must be set together with ${others.join(', ')}`]);
    if (env.SIGNET_PASSWORDS === 'off')
      wrong.push(['SIGNET_PASSWORDS', 'can be off only where SIGNET_OIDC_ISSUER is set, or nobody comes in']);
    return wrong;
  }
  if (env.SIGNET_OIDC_CLIENT_ID === undefined)
    wrong.push(['SIGNET_OIDC_CLIENT_ID', 'must be set together with SIGNET_OIDC_ISSUER']);
  if (env.SIGNET_PUBLIC_URL === undefined)
    wrong.push(['SIGNET_PUBLIC_URL', 'must be set together with SIGNET_OIDC_ISSUER, which sends people back to it']);
  if ((env.SIGNET_OIDC_ROLE_CLAIM === undefined) !== (env.SIGNET_OIDC_ROLE_MAP === undefined))
    wrong.push(['SIGNET_OIDC_ROLE_MAP', 'must be set together with SIGNET_OIDC_ROLE_CLAIM']);
  return wrong;
}

/** Where nothing is wrong with it. */
export function providerOf(env: OidcEnvironment): OidcSettings | undefined {
  const { SIGNET_OIDC_ISSUER: issuer, SIGNET_OIDC_CLIENT_ID: clientId } = env;
  if (issuer === undefined || clientId === undefined) return undefined;
  const { SIGNET_OIDC_ROLE_CLAIM: claim, SIGNET_OIDC_ROLE_MAP: map } = env;
  return {
    issuer,
    clientId,
    clientSecret: env.SIGNET_OIDC_CLIENT_SECRET,
    name: env.SIGNET_OIDC_NAME ?? new URL(issuer).hostname,
    scopes: env.SIGNET_OIDC_SCOPES,
    roles: claim !== undefined && map ? { claim, map } : undefined,
    defaultRole: env.SIGNET_OIDC_DEFAULT_ROLE,
    satisfiesSecondFactor: env.SIGNET_OIDC_SATISFIES_SECOND_FACTOR,
  };
}
