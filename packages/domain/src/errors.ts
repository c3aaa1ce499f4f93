/** The codes of the public contract, in `extensions.code`. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'SECOND_FACTOR_REQUIRED',
  'PROOF_REQUIRED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'TOO_MANY_REQUESTS',
  'UNAVAILABLE',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** One field of an input that was refused: `path` as in `input.impacts[2].componentId`. */
export interface FieldError {
  path: string;
  message: string;
}
