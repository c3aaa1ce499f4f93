import { addressKeyOf } from '../subscribers/address-key.js';

/** What tells an operator's own ways from those of visitors: one browser can be both. */
export function mailKeyOf(personId: number): string {
  return addressKeyOf('EMAIL', `nudges of person ${personId}`);
}

export function browserKeyOf(endpoint: string): string {
  return addressKeyOf('WEB_PUSH', `nudges at ${endpoint}`);
}
