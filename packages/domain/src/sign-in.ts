/** By what somebody shows who they are. */
export const SIGN_IN_METHODS = ['PASSWORD'] as const;
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];
