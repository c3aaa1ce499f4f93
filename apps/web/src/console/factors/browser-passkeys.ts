import {
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

type Json = Record<string, unknown>;

/** Has a passkey sign what the server asks; the browser asks the person. @throws Error */
export async function signWithPasskey(asked: Json, { byAutofill }: { byAutofill: boolean }): Promise<Json> {
  const signed = await startAuthentication({
    optionsJSON: asRequest(asked),
    useBrowserAutofill: byAutofill,
  });
  return { ...signed };
}

/** Makes a passkey as the server wants it; the browser asks the person. @throws Error */
export async function makePasskey(wanted: Json): Promise<Json> {
  return { ...(await startRegistration({ optionsJSON: asCreation(wanted) })) };
}

/** The server makes both for this very library. */
const asRequest = (json: Json) => json as unknown as PublicKeyCredentialRequestOptionsJSON;
const asCreation = (json: Json) => json as unknown as PublicKeyCredentialCreationOptionsJSON;
