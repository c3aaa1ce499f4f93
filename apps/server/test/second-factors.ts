import { TOTP } from 'otpauth';
import type { Answer, Client } from './client.js';
import type { PasskeyDevice } from './passkey-device.js';

export const LOGIN =
  'mutation ($email: String!, $password: String!) { login(email: $email, password: $password) { id } }';
export const WITH_CODE = 'mutation ($code: String!) { signInWithCode(code: $code) { id } }';
export const ENROL = 'mutation { enrolAuthenticator { secret url } }';
export const CONFIRM = 'mutation ($code: String!) { confirmAuthenticator(code: $code) { recoveryCodes } }';
export const BEGIN_PASSKEY = 'mutation { beginPasskey }';
export const ADD_PASSKEY = 'mutation ($input: AddPasskeyInput!) { addPasskey(input: $input) { recoveryCodes } }';
export const ASK_PASSKEY = 'mutation { beginPasskeySignIn }';
export const WITH_PASSKEY = 'mutation ($credential: JSONObject!) { signInWithPasskey(credential: $credential) { id } }';

/** What the app shows then. */
export function codeAt(secret: string, now: Date): string {
  return TOTP.generate({ secret: new TOTP({ secret }).secret, timestamp: now.getTime() });
}

/** Sets an app up, with the code of this moment. */
export async function enrol(client: Client, now: Date): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { secret } = (await client.ask(ENROL))['enrolAuthenticator'] as Answer;
  const { recoveryCodes } = (await client.ask(CONFIRM, { code: codeAt(secret, now) }))[
    'confirmAuthenticator'
  ] as Answer;
  return { secret, recoveryCodes };
}

/** Makes a passkey on the device, and has it known. */
export async function addPasskey(client: Client, device: PasskeyDevice, name = 'Laptop'): Promise<Answer> {
  const credential = device.make((await client.ask(BEGIN_PASSKEY))['beginPasskey'] as Answer);
  return (await client.ask(ADD_PASSKEY, { input: { name, credential } }))['addPasskey'] as Answer;
}

export const isIn = async (client: Client) => (await client.ask('{ viewer { id } }'))['viewer'] !== null;
