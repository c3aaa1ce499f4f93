import { resolve } from 'node:path';
import { isTimeZone } from '@signet/domain/calendar';
import { email, line, password } from '@signet/domain/inputs';
import { ROLES } from '@signet/domain/role';
import { z } from 'zod';
import { parseAllowList } from './core/http/outbound/allow-list.js';
import { parseOtlpHeaders } from './core/tracing/otlp-headers.js';
import { providerOf, wrongWithProvider } from './features/identities/oidc-environment.js';
import { parseIssuer } from './features/identities/parse-issuer.js';
import { parseRoleMap } from './features/identities/role-map.js';
import { parseMailSender } from './features/mail/mail-sender.js';
import { parseSmtpUrl } from './features/mail/smtp-server.js';

/** Everything that the environment decides, read once. */
export type Config = z.infer<typeof environment>;

const flag = (standard: boolean) =>
  z
    .enum(['true', 'false', '1', '0'], 'must be true or false')
    .default(standard ? 'true' : 'false')
    .transform((value) => value === 'true' || value === '1');

const whole = (least: number, most: number, standard: number) =>
  z
    .string()
    .default(String(standard))
    .transform((text) => (/^\d+$/.test(text) ? Number(text) : Number.NaN))
    .pipe(
      z
        .int(`must be a whole number from ${least} to ${most}`)
        .min(least, `must be at least ${least}`)
        .max(most, `must be at most ${most}`),
    );

/** What `parse` makes of the text; null: it is wrong. The text may be secret and is not repeated. */
const parsed = <T>(parse: (text: string) => T | null, message: string) =>
  z.string().transform((text, parsing) => {
    const value = parse(text);
    if (value !== null) return value;
    parsing.addIssue(message);
    return z.NEVER;
  });

const allowList = z
  .string()
  .default('')
  .transform((text, parsing) => {
    try {
      return parseAllowList(text);
    } catch (error) {
      parsing.addIssue(error instanceof Error ? error.message : String(error));
      return z.NEVER;
    }
  });

/** More than the dearest document that is within the limits. */
const LEAST_ALLOWANCE = 300_000;

const environment = z
  .object({
    PORT: whole(1, 65_535, 4000),
    HOST: z.string().default('localhost'),
    SIGNET_DATA: z
      .string()
      .default('./data')
      .transform((path) => resolve(path)),
    DATABASE_URL: z
      .url({ protocol: /^mysql$/, error: 'must be an address such as mysql://user:password@host:3306/signet' })
      .optional(),
    SIGNET_ADMIN_EMAIL: email.optional(),
    SIGNET_ADMIN_PASSWORD: password.optional(),
    SIGNET_TIME_ZONE: z.string().default('UTC').refine(isTimeZone, 'must be a time zone such as "Europe/Madrid"'),
    SIGNET_PUBLIC_URL: z
      .url({
        protocol: /^https?$/,
        error: 'must be the address that visitors use, such as https://status.example.com',
      })
      .optional(),
    SIGNET_TRUST_PROXY: whole(0, 10, 0),
    SIGNET_MAX_SOCKETS: whole(1, 1_000_000, 20_000),
    SIGNET_MAX_SOCKETS_PER_ADDRESS: whole(1, 1_000_000, 1_000),
    SIGNET_MAX_CONNECTIONS_PER_ADDRESS: whole(1, 1_000_000, 1_000),
    SIGNET_AUDIT_DAYS: whole(1, 36_500, 400),
    SIGNET_ALLOWANCE: whole(LEAST_ALLOWANCE, 1_000_000_000, 10_000_000),
    SIGNET_ALLOWANCE_ANONYMOUS: whole(LEAST_ALLOWANCE, 1_000_000_000, 2_000_000),
    SIGNET_OUTBOUND_ALLOW: allowList,
    SIGNET_OUTBOUND_ALLOW_VISITORS: allowList,
    SIGNET_SMTP_URL: parsed(
      parseSmtpUrl,
      'must be an address such as smtps://user:password@mail.example.com:465, with what is special in it encoded as in URLs',
    ).optional(),
    SIGNET_SMTP_CONNECTIONS: whole(1, 100, 10),
    SIGNET_MAIL_FROM: parsed(
      parseMailSender,
      'must be a mail address such as Acme Status <status@example.com>',
    ).optional(),
    SIGNET_OIDC_ISSUER: parsed(
      parseIssuer,
      'must be the address that the provider calls itself, such as https://id.example.com/realms/acme, with https:// and without /.well-known/openid-configuration',
    ).optional(),
    SIGNET_OIDC_CLIENT_ID: z.string().optional(),
    SIGNET_OIDC_CLIENT_SECRET: z.string().optional(),
    SIGNET_OIDC_NAME: line(40).optional(),
    SIGNET_OIDC_SCOPES: z
      .string()
      .regex(/(^| )openid( |$)/, 'must hold the word openid')
      .default('openid profile email'),
    SIGNET_OIDC_ROLE_CLAIM: z.string().optional(),
    SIGNET_OIDC_ROLE_MAP: parsed(
      parseRoleMap,
      'must map values to roles, as in status-admins=ADMIN,status-editors=EDITOR',
    ).optional(),
    SIGNET_OIDC_DEFAULT_ROLE: z.enum(ROLES, `must be ${ROLES.join(', ')}`).optional(),
    SIGNET_OIDC_SATISFIES_SECOND_FACTOR: flag(false),
    SIGNET_PASSWORDS: z.enum(['on', 'off'], 'must be on or off').default('on'),
    SIGNET_METRICS_TOKEN: z
      .string()
      .regex(/^\S{16,}$/, 'must have at least 16 characters, and no blanks')
      .optional(),
    OTEL_EXPORTER_OTLP_ENDPOINT: z
      .url({ protocol: /^https?$/, error: 'must be the address of a collector, such as http://localhost:4318' })
      .optional(),
    OTEL_EXPORTER_OTLP_HEADERS: parsed(
      parseOtlpHeaders,
      'must be headers such as authorization=Bearer%20secret,x-tenant=1',
    ).default({}),
    OTEL_SERVICE_NAME: z.string().default('signet'),
    OTEL_TRACES_SAMPLER_ARG: z
      .string()
      .default('1')
      .transform(Number)
      .pipe(z.number('must be a number from 0 to 1').min(0, 'must be at least 0').max(1, 'must be at most 1')),
    SIGNET_EXAMPLE: flag(false),
    SIGNET_WORKER: flag(true),
    SIGNET_LOG_LEVEL: z
      .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
      .default('info'),
  })
  .refine((env) => (env.SIGNET_ADMIN_EMAIL === undefined) === (env.SIGNET_ADMIN_PASSWORD === undefined), {
    path: ['SIGNET_ADMIN_PASSWORD'],
    message: 'must be set together with SIGNET_ADMIN_EMAIL',
  })
  .refine((env) => (env.SIGNET_SMTP_URL === undefined) === (env.SIGNET_MAIL_FROM === undefined), {
    path: ['SIGNET_MAIL_FROM'],
    message: 'must be set together with SIGNET_SMTP_URL',
  })
  .superRefine((env, parsing) => {
    for (const [path, message] of wrongWithProvider(env)) parsing.addIssue({ code: 'custom', path: [path], message });
  })
  .transform((env) => ({
    port: env.PORT,
    host: env.HOST,
    dataFolder: env.SIGNET_DATA,
    mysqlUrl: env.DATABASE_URL,
    admin:
      env.SIGNET_ADMIN_EMAIL && env.SIGNET_ADMIN_PASSWORD
        ? { email: env.SIGNET_ADMIN_EMAIL, password: env.SIGNET_ADMIN_PASSWORD }
        : undefined,
    timeZone: env.SIGNET_TIME_ZONE,
    publicUrl: env.SIGNET_PUBLIC_URL,
    /** How many proxies stand before the server; their X-Forwarded headers are believed. */
    trustedProxies: env.SIGNET_TRUST_PROXY,
    maxSockets: env.SIGNET_MAX_SOCKETS,
    maxSocketsPerAddress: env.SIGNET_MAX_SOCKETS_PER_ADDRESS,
    maxConnectionsPerAddress: env.SIGNET_MAX_CONNECTIONS_PER_ADDRESS,
    allowance: env.SIGNET_ALLOWANCE,
    anonymousAllowance: env.SIGNET_ALLOWANCE_ANONYMOUS,
    /** Where requests of ours may go although it is not for everybody. */
    outboundAllowed: env.SIGNET_OUTBOUND_ALLOW,
    /** The same for whatever address any visitor gives: for development. */
    auditDays: env.SIGNET_AUDIT_DAYS,
    visitorOutboundAllowed: env.SIGNET_OUTBOUND_ALLOW_VISITORS,
    /** Absent: mails are kept for operators to see, and not sent. */
    mail:
      env.SIGNET_SMTP_URL && env.SIGNET_MAIL_FROM
        ? { server: env.SIGNET_SMTP_URL, from: env.SIGNET_MAIL_FROM }
        : undefined,
    smtpConnections: env.SIGNET_SMTP_CONNECTIONS,
    /** Absent: nobody else says who people are. */
    oidc: providerOf(env),
    /** Whether people may sign in by password. */
    hasPasswords: env.SIGNET_PASSWORDS === 'on',
    /** Absent: /metrics answers callers of this machine only. */
    metricsToken: env.SIGNET_METRICS_TOKEN,
    /** Absent: nothing is traced. */
    tracing: env.OTEL_EXPORTER_OTLP_ENDPOINT
      ? {
          endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT,
          headers: env.OTEL_EXPORTER_OTLP_HEADERS,
          serviceName: env.OTEL_SERVICE_NAME,
          share: env.OTEL_TRACES_SAMPLER_ARG,
        }
      : undefined,
    example: env.SIGNET_EXAMPLE,
    /** Whether this process does what has to be done once for all: schedules, retention, deliveries. */
    worker: env.SIGNET_WORKER,
    logLevel: env.SIGNET_LOG_LEVEL,
  }));

/** Its message names every variable that is wrong, one a line. */
export class ConfigError extends Error {}

/** A variable that is set to nothing counts as not set. @throws ConfigError */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = environment.safeParse(set);
  if (result.success) return result.data;
  throw new ConfigError(result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('\n'));
}
