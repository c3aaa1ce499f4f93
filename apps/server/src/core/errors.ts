import type { ErrorCode, FieldError } from '@signet/domain/errors';
import type { SecondFactor } from '@signet/domain/sign-in';
import type { z } from 'zod';
import { isDatabaseAway } from './db/database-away.js';

/** A refusal that the caller may read; every transport maps it once. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields: readonly FieldError[] = [],
    /** In seconds; 0 where it is not known. */
    readonly retryAfter = 0,
    /** By which of them somebody may go on. */
    readonly methods: readonly SecondFactor[] = [],
  ) {
    super(message);
  }
}

export function unauthenticated(message = 'Sign in first.'): AppError {
  return new AppError('UNAUTHENTICATED', message);
}

/** `methods`: what the caller has; none where they have to set one up. */
export function secondFactorRequired(message: string, methods: readonly SecondFactor[] = []): AppError {
  return new AppError('SECOND_FACTOR_REQUIRED', message, [], 0, methods);
}

export function forbidden(message = 'Your role does not allow this.'): AppError {
  return new AppError('FORBIDDEN', message);
}

export function unavailable(message = 'The database cannot be reached. Try again in a moment.'): AppError {
  return new AppError('UNAVAILABLE', message);
}

/** Whether it is for want of the database that something failed. */
export function isUnavailable(error: unknown): boolean {
  return isDatabaseAway(error) || (error instanceof AppError && error.code === 'UNAVAILABLE');
}

/** `wait` in seconds. */
export function allowanceSpent(wait: number): AppError {
  return new AppError('TOO_MANY_REQUESTS', `You have asked for too much. Try again in ${wait} s.`);
}

export function notFound(what: string): AppError {
  return new AppError('NOT_FOUND', `${what} does not exist.`);
}

export function conflict(message: string): AppError {
  return new AppError('CONFLICT', message);
}

/** With the time to wait, rounded up to seconds. */
export function tooManyAttempts(waitMs: number): AppError {
  const seconds = Math.ceil(waitMs / 1_000);
  return new AppError('TOO_MANY_REQUESTS', `Too many attempts. Try again in ${seconds} seconds.`, [], seconds);
}

/** `path` as the caller wrote it: `input.impacts[2].componentId`. */
export function badInput(path: string, message: string): AppError {
  return badFields([{ path, message }]);
}

export function badFields(fields: readonly FieldError[]): AppError {
  return new AppError('BAD_USER_INPUT', fields.map(({ path, message }) => `${path} ${message}`).join('; '), fields);
}

/** The input as the domain's schema makes it; @throws AppError that names every field that is wrong. */
export function parseInput<T extends z.ZodType>(schema: T, value: unknown, root = 'input'): z.output<T> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw badFields(result.error.issues.map((issue) => ({ path: pathOf(root, issue.path), message: messageOf(issue) })));
}

function pathOf(root: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (all, key) => (typeof key === 'number' ? `${all}[${key}]` : all === '' ? String(key) : `${all}.${String(key)}`),
    root,
  );
}

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.input === null) return 'must not be null';
  if (issue.code === 'invalid_type') return `must be a ${issue.expected}`;
  return issue.message;
}
