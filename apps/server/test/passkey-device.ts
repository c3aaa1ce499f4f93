import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

type Options = Record<string, unknown>;

/** What a browser and its authenticator say, unless a test has them say something else. */
interface Lies {
  origin?: string;
  rpId?: string;
  challenge?: string;
  counter?: number;
  isVerified?: boolean;
  userHandle?: string;
}

interface Key {
  id: string;
  userHandle: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
  counter: number;
}

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;

/** An authenticator in software, and the browser before it, which asks nobody. */
export class PasskeyDevice {
  readonly #keys: Key[] = [];

  constructor(readonly origin: string) {}

  /** Makes a passkey, which signs from now on. */
  make(options: Options, lies: Lies = {}): Options {
    const { user, challenge } = options as { user: { id: string }; challenge: string };
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const key = { ...pair, id: randomBytes(16).toString('base64url'), userHandle: user.id, counter: 1 };
    this.#keys.push(key);
    return this.#show(key, challenge, lies);
  }

  /** Shows a passkey that it has as if it were new. */
  copy({ challenge }: Options, id: string): Options {
    const key = this.#keys.find((it) => it.id === id);
    if (!key) throw new Error('there is no such passkey');
    return this.#show(key, String(challenge), {});
  }

  #show(key: Key, challenge: string, lies: Lies): Options {
    const authData = Buffer.concat([this.#head(HAS_CREDENTIAL, key, lies), credentialOf(key)]);
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', new Uint8Array(authData)],
    ]);
    return this.#credential(key, {
      clientDataJSON: this.#clientData('webauthn.create', challenge, lies),
      attestationObject: Buffer.from(isoCBOR.encode(attestation as never)).toString('base64url'),
      transports: ['internal'],
    });
  }

  /** Signs with the passkey that it made last. */
  sign(options: Options, lies: Lies = {}): Options {
    const key = this.#keys.at(-1);
    if (!key) throw new Error('there is no passkey');
    key.counter += 1;
    const authData = this.#head(0, key, lies);
    const clientDataJSON = this.#clientData('webauthn.get', String(options['challenge']), lies);
    const clientHash = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest();
    return this.#credential(key, {
      clientDataJSON,
      authenticatorData: authData.toString('base64url'),
      signature: sign('sha256', Buffer.concat([authData, clientHash]), key.privateKey).toString('base64url'),
      userHandle: lies.userHandle ?? key.userHandle,
    });
  }

  #clientData(type: string, asked: string, { origin = this.origin, challenge = asked }: Lies): string {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString('base64url');
  }

  #head(flags: number, { counter: own }: Key, lies: Lies): Buffer {
    const { rpId = new URL(this.origin).hostname, counter = own, isVerified = true } = lies;
    const head = Buffer.alloc(37);
    createHash('sha256').update(rpId).digest().copy(head);
    head.writeUInt8(flags | USER_PRESENT | (isVerified ? USER_VERIFIED : 0), 32);
    head.writeUInt32BE(counter, 33);
    return head;
  }

  #credential({ id }: Key, response: Options): Options {
    return { id, rawId: id, type: 'public-key', response, clientExtensionResults: {} };
  }
}

/** No maker, the id, and the public key as COSE has it. */
function credentialOf({ id, publicKey }: Key): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
  const cose = new Map<number, unknown>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, bytes(x)],
    [-3, bytes(y)],
  ]);
  const credentialId = Buffer.from(id, 'base64url');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(credentialId.length);
  return Buffer.concat([Buffer.alloc(16), length, credentialId, isoCBOR.encode(cose as never)]);
}
