import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Config } from '../../config.js';

interface OurCookie {
  name: string;
  options: CookieSerializeOptions;
}

type Rule = Pick<Config, 'publicUrl'>;

export function sessionCookie(config: Rule): OurCookie {
  return ourCookie('signet_session', config);
}

/** Between the password and the code of one sign-in. */
export function challengeCookie(config: Rule): OurCookie {
  return ourCookie('signet_sign_in', config);
}

/** While somebody is at the provider of identities. */
export function providerCookie(config: Rule): OurCookie {
  return ourCookie('signet_provider', config);
}

/** Behind HTTPS the browser itself guarantees that the cookie is ours. */
function ourCookie(name: string, { publicUrl }: Rule): OurCookie {
  const secure = publicUrl?.startsWith('https:') ?? false;
  return {
    name: secure ? `__Host-${name}` : name,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  };
}
