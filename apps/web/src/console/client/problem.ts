import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { ERROR_CODES, type ErrorCode, type FieldError } from '@signet/domain/errors';
import { SECOND_FACTORS, type SecondFactor } from '@signet/domain/sign-in';

/** A refusal of the server, or UNREACHABLE when no answer came at all. */
export interface Problem {
  code: ErrorCode | 'UNREACHABLE';
  message: string;
  fields: FieldError[];
  /** Seconds to wait, where the server said how many. */
  retryAfter?: number;
  /** Which second factors the one has whose password was right. */
  methods?: SecondFactor[];
}

export function problemOf(error: unknown): Problem {
  if (!CombinedGraphQLErrors.is(error)) return { code: 'UNREACHABLE', message: '', fields: [] };
  const [first] = error.errors;
  return {
    code: codeOf(first?.extensions?.['code']),
    message: first?.message ?? '',
    fields: fieldsOf(first?.extensions?.['fields']),
    retryAfter: Number(first?.extensions?.['retryAfter'] ?? 0),
    methods: methodsOf(first?.extensions?.['methods']),
  };
}

function codeOf(value: unknown): ErrorCode {
  return ERROR_CODES.find((code) => code === value) ?? 'INTERNAL';
}

function methodsOf(value: unknown): SecondFactor[] {
  return SECOND_FACTORS.filter((method) => Array.isArray(value) && value.includes(method));
}

function fieldsOf(value: unknown): FieldError[] {
  return Array.isArray(value) ? value.filter(isFieldError) : [];
}

function isFieldError(value: unknown): value is FieldError {
  if (typeof value !== 'object' || value === null) return false;
  return 'path' in value && typeof value.path === 'string' && 'message' in value && typeof value.message === 'string';
}
