import { unwrapResolverError } from '@apollo/server/errors';
import { ERROR_CODES, type ErrorCode, type FieldError } from '@signet/domain/errors';
import { GraphQLError, Kind, parse, visit, type ASTNode, type GraphQLFormattedError } from 'graphql';
import { isDatabaseAway } from '../db/database-away.js';
import { AppError } from '../errors.js';

/** What Apollo calls by other names than the contract. */
const FROM_APOLLO: Record<string, ErrorCode> = {
  GRAPHQL_PARSE_FAILED: 'BAD_USER_INPUT',
  GRAPHQL_VALIDATION_FAILED: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
};

/** The error as the contract has it: one of its codes, and nothing of the inside. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const where = {
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
  };
  const cause = causeOf(error);
  if (cause instanceof AppError) {
    const fields = cause.code === 'BAD_USER_INPUT' ? { fields: cause.fields } : {};
    const wait = cause.retryAfter > 0 ? { retryAfter: cause.retryAfter } : {};
    const methods = cause.methods.length > 0 ? { methods: cause.methods } : {};
    return { message: cause.message, ...where, extensions: { code: cause.code, ...fields, ...wait, ...methods } };
  }
  if (isDatabaseAway(cause)) {
    return {
      message: 'The database cannot be reached. Try again in a moment.',
      ...where,
      extensions: { code: 'UNAVAILABLE' },
    };
  }
  const code = contractCode(formatted.extensions?.['code']);
  if (code === 'INTERNAL') return { message: 'Something went wrong inside.', ...where, extensions: { code } };
  const fields = code === 'BAD_USER_INPUT' ? { fields: blamedFields(formatted.message, error) } : {};
  return { message: formatted.message, ...where, extensions: { code, ...fields } };
}

/** Whether somebody should look into it. */
export function isUnexpected(error: unknown): boolean {
  const cause = causeOf(error);
  if (cause instanceof AppError) return false;
  if (!(cause instanceof GraphQLError)) return true;
  return cause.extensions['code'] !== undefined && contractCode(cause.extensions['code']) === 'INTERNAL';
}

function causeOf(error: unknown): unknown {
  const cause = unwrapResolverError(error);
  return cause instanceof GraphQLError && cause.originalError ? cause.originalError : cause;
}

function contractCode(code: unknown): ErrorCode {
  const known = ERROR_CODES.find((it) => it === code);
  return known ?? FROM_APOLLO[String(code)] ?? 'INTERNAL';
}

/** The field that GraphQL itself complains of: by the place in the document, or by name in its sentence. */
function blamedFields(message: string, error: unknown): FieldError[] {
  const variable = /^Variable "\$(\w+)"/.exec(message)?.[1];
  const at = / at "([^"]+)"/.exec(message)?.[1] ?? variable ?? placeOf(error);
  const missing = /Field "(?:\w+\.)?(\w+)" of required type/.exec(message)?.[1];
  const absent = / argument "(\w+)" of type .* is required/.exec(message)?.[1];
  const path = [at, missing ?? absent ?? ''].filter((part) => part !== '').join('.');
  return path === '' ? [] : [{ path, message }];
}

/** A document that is longer is not searched through again for each of its errors. */
const LONGEST_SEARCHED = 10_000;

/** Which argument, and what within it, an error in the document's own text is about. */
function placeOf(error: unknown): string {
  if (!(error instanceof GraphQLError) || error.extensions['code'] !== 'GRAPHQL_VALIDATION_FAILED') return '';
  const { source, positions } = error;
  const position = positions?.[0];
  if (!source || position === undefined || source.body.length > LONGEST_SEARCHED) return '';
  let place = '';
  visit(parse(source), {
    enter(node, _key, parent, _path, ancestors) {
      if (node.loc?.start !== position || place !== '') return;
      const around = [...ancestors, parent, node].filter((it): it is ASTNode => it !== undefined && 'kind' in it);
      place = around
        .flatMap((it) => (it.kind === Kind.ARGUMENT || it.kind === Kind.OBJECT_FIELD ? it.name.value : []))
        .join('.');
    },
  });
  return place;
}
