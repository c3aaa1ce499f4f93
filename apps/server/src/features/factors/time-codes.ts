import { Secret, TOTP } from 'otpauth';

/** What all authenticator apps know: RFC 6238 with SHA-1, which is as good as any within an HMAC. */
const RULES = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** How many half minutes a clock may be off. */
const WINDOW = 1;

/** In base32, 160 bits. */
export function newTimeSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** For a QR code. */
export function addressOfSecret(secret: string, { issuer, label }: { issuer: string; label: string }): string {
  return new TOTP({ ...RULES, issuer, label, secret }).toString();
}

/** The half minute since 1970 that the code belongs to; null where it is none of about now. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const totp = new TOTP({ ...RULES, secret });
  const timestamp = now.getTime();
  const delta = totp.validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}
