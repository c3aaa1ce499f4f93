/** By what somebody shows who they are, beside or instead of the password. */
export const SECOND_FACTORS = ['AUTHENTICATOR', 'PASSKEY'] as const;
export type SecondFactor = (typeof SECOND_FACTORS)[number];

/** By what somebody shows who they are. */
export const SIGN_IN_METHODS = ['PASSWORD', ...SECOND_FACTORS] as const;
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];
