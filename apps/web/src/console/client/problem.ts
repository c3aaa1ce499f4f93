import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { ERROR_CODES, type ErrorCode, type FieldError } from '@signet/domain/errors';

/** A refusal of the server, or UNREACHABLE when no answer came at all. */
export interface Problem {
  code: ErrorCode | 'UNREACHABLE';
  message: string;
  fields: FieldError[];
  /** Seconds to wait, where the server said how many. */
  retryAfter?: number;
}

export function problemOf(error: unknown): Problem {
  if (!CombinedGraphQLErrors.is(error)) return { code: 'UNREACHABLE', message: '', fields: [] };
  const [first] = error.errors;
  return {
    code: codeOf(first?.extensions?.['code']),
    message: first?.message ?? '',
    fields: fieldsOf(first?.extensions?.['fields']),
    retryAfter: Number(first?.extensions?.['retryAfter'] ?? 0),
  };
}

function codeOf(value: unknown): ErrorCode {
  return ERROR_CODES.find((code) => code === value) ?? 'INTERNAL';
}

function fieldsOf(value: unknown): FieldError[] {
  return Array.isArray(value) ? value.filter(isFieldError) : [];
}

function isFieldError(value: unknown): value is FieldError {
  if (typeof value !== 'object' || value === null) return false;
  return 'path' in value && typeof value.path === 'string' && 'message' in value && typeof value.message === 'string';
}
