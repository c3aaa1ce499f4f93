import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Config } from '../../config.js';

/** Behind HTTPS the browser itself guarantees that the cookie is ours. */
export function sessionCookie({ publicUrl }: Pick<Config, 'publicUrl'>): {
  name: string;
  options: CookieSerializeOptions;
} {
  const secure = publicUrl?.startsWith('https:') ?? false;
  return {
    name: secure ? '__Host-signet_session' : 'signet_session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  };
}
