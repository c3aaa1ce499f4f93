import { z } from 'zod';
import { line, name, password } from './inputs.js';
import { LIMITS } from './limits.js';

/** Of an authenticator app, or for recovery. */
export const code = line(LIMITS.code);
export const removeAuthenticatorInput = z.object({ currentPassword: password.optional(), code });

const base64url = z
  .string()
  .max(LIMITS.credentialPart, `must have at most ${LIMITS.credentialPart} characters`)
  .regex(/^[\w-]+$/, 'must be base64url');

const credential = z.object({ id: base64url, rawId: base64url, type: z.literal('public-key') });
const clientExtensionResults = z.object({}).default({});

/** As `PublicKeyCredential.toJSON()` gives what a browser made, in the parts that are looked at. */
export const passkeyMadeInput = credential.extend({
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(32)).max(10).default([]),
  }),
  clientExtensionResults,
});

/** As `PublicKeyCredential.toJSON()` gives what a browser signed, in the parts that are looked at. */
export const passkeyUsedInput = credential.extend({
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish(),
  }),
  clientExtensionResults,
});

export type PasskeyMade = z.output<typeof passkeyMadeInput>;
export type PasskeyUsed = z.output<typeof passkeyUsedInput>;

export const addPasskeyInput = z.object({ name, credential: passkeyMadeInput });
