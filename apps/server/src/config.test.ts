import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.js';

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toMatchObject({
      port: 4000,
      host: 'localhost',
      mysqlUrl: undefined,
      admin: undefined,
      timeZone: 'UTC',
      outboundAllowed: [],
      visitorOutboundAllowed: [],
      example: false,
    });
  });

  it.each([
    ['PORT', 'http', /^PORT must be a whole number/],
    ['PORT', '0x1271', /^PORT must be a whole number/],
    ['PORT', '70000', /^PORT must be at most 65535/],
    ['DATABASE_URL', 'postgres://localhost/x', /^DATABASE_URL must be an address such as mysql:/],
    ['SIGNET_TIME_ZONE', 'Mars/Olympus', /^SIGNET_TIME_ZONE must be a time zone/],
    ['SIGNET_PUBLIC_URL', 'status.example.com', /^SIGNET_PUBLIC_URL must be the address/],
    ['SIGNET_EXAMPLE', 'yes please', /^SIGNET_EXAMPLE must be true or false/],
    ['SIGNET_ADMIN_EMAIL', 'nobody', /SIGNET_ADMIN_EMAIL must be an email address/],
    [
      'SIGNET_OUTBOUND_ALLOW',
      '10.0.0.0/8,http://prometheus',
      /^SIGNET_OUTBOUND_ALLOW must list networks and hosts, as in .*; "http:\/\/prometheus" is neither/,
    ],
    ['SIGNET_ALLOWANCE_ANONYMOUS', '1000', /^SIGNET_ALLOWANCE_ANONYMOUS must be at least 300000/],
    ['SIGNET_LOG_LEVEL', 'loud', /^SIGNET_LOG_LEVEL must be debug/],
  ])('says what is wrong with %s=%s', (name, value, sentence) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
    expect(() => readConfig({ [name]: value })).toThrow(sentence);
  });

  it('takes a variable that is set to nothing for one that is not set', () => {
    const names = [
      'PORT',
      'HOST',
      'SIGNET_DATA',
      'DATABASE_URL',
      'SIGNET_TIME_ZONE',
      'SIGNET_OUTBOUND_ALLOW',
      'SIGNET_LOG_LEVEL',
      'SIGNET_EXAMPLE',
    ];
    expect(readConfig(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(readConfig({}));
  });

  it('names everything that is wrong at once', () => {
    expect(() => readConfig({ PORT: 'x', SIGNET_TIME_ZONE: 'x' })).toThrow(/^PORT .*\nSIGNET_TIME_ZONE /);
  });

  it('wants the first owner’s address and password together', () => {
    expect(() => readConfig({ SIGNET_ADMIN_EMAIL: 'a@example.com' })).toThrow(
      /SIGNET_ADMIN_PASSWORD must be set together/,
    );
    expect(
      readConfig({ SIGNET_ADMIN_EMAIL: 'A@Example.com', SIGNET_ADMIN_PASSWORD: 'long enough it is' }).admin,
    ).toEqual({
      email: 'a@example.com',
      password: 'long enough it is',
    });
  });

  describe('of a provider of identities', () => {
    const ENOUGH = {
      SIGNET_PUBLIC_URL: 'https://status.example.com',
      SIGNET_OIDC_ISSUER: 'https://id.example.com/realms/acme',
      SIGNET_OIDC_CLIENT_ID: 'signet',
    };

    it('has a default for what is not said', () => {
      expect(readConfig(ENOUGH)).toMatchObject({
        hasPasswords: true,
        oidc: { name: 'id.example.com', scopes: 'openid profile email', satisfiesSecondFactor: false },
      });
      expect(readConfig({}).oidc).toBeUndefined();
    });

    it('takes everything that is said', () => {
      const { oidc, hasPasswords } = readConfig({
        ...ENOUGH,
        SIGNET_OIDC_NAME: 'Acme',
        SIGNET_OIDC_CLIENT_SECRET: 'secret',
        SIGNET_OIDC_ROLE_CLAIM: 'groups',
        SIGNET_OIDC_ROLE_MAP: 'admins=ADMIN',
        SIGNET_OIDC_DEFAULT_ROLE: 'VIEWER',
        SIGNET_OIDC_SATISFIES_SECOND_FACTOR: 'true',
        SIGNET_PASSWORDS: 'off',
      });
      expect(hasPasswords).toBe(false);
      expect(oidc).toMatchObject({
        name: 'Acme',
        clientSecret: 'secret',
        roles: { claim: 'groups', map: [{ value: 'admins', role: 'ADMIN' }] },
        defaultRole: 'VIEWER',
        satisfiesSecondFactor: true,
      });
    });

    it.each([
      [{ SIGNET_OIDC_ISSUER: 'http://id.example.com' }, /^SIGNET_OIDC_ISSUER must be the address/],
      [
        { SIGNET_OIDC_ISSUER: 'https://id.example.com/.well-known/openid-configuration' },
        /^SIGNET_OIDC_ISSUER must be the address/,
      ],
      [{ SIGNET_OIDC_ISSUER: 'https://id.example.com/?tenant=1' }, /^SIGNET_OIDC_ISSUER must be the address/],
      [{ SIGNET_OIDC_CLIENT_ID: undefined }, /^SIGNET_OIDC_CLIENT_ID must be set together with SIGNET_OIDC_ISSUER/],
      [{ SIGNET_PUBLIC_URL: undefined }, /^SIGNET_PUBLIC_URL must be set together with SIGNET_OIDC_ISSUER/],
      [{ SIGNET_OIDC_SCOPES: 'profile email' }, /^SIGNET_OIDC_SCOPES must hold the word openid/],
      [{ SIGNET_OIDC_ROLE_CLAIM: 'groups' }, /^SIGNET_OIDC_ROLE_MAP must be set together/],
      [{ SIGNET_OIDC_ROLE_MAP: 'admins:ADMIN' }, /^SIGNET_OIDC_ROLE_MAP must map values to roles/],
      [{ SIGNET_OIDC_DEFAULT_ROLE: 'BOSS' }, /^SIGNET_OIDC_DEFAULT_ROLE must be OWNER, ADMIN/],
      [
        { SIGNET_OIDC_ISSUER: undefined, SIGNET_OIDC_NAME: 'Acme', SIGNET_PASSWORDS: 'off' },
        /^SIGNET_OIDC_ISSUER must be set together with SIGNET_OIDC_CLIENT_ID, SIGNET_OIDC_NAME\nSIGNET_PASSWORDS can be off only/,
      ],
    ])('says what is wrong with %j', (env, sentence) =>
      expect(() => readConfig({ ...ENOUGH, ...env })).toThrow(sentence),
    );

    it.each(['http://localhost:8080/realms/acme', 'http://127.0.0.1:8080', 'http://[::1]:8080'])(
      'may be in the clear on this machine: %s',
      (issuer) => expect(readConfig({ ...ENOUGH, SIGNET_OIDC_ISSUER: issuer }).oidc?.issuer).toContain(issuer),
    );
  });
});
