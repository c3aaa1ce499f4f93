import { ClientSecretBasic, ClientSecretPost, None, type ClientAuth } from 'openid-client';

/** By the secret, as the provider says that it takes one; in the head, as the standard has it, if it says nothing. */
export function authenticateClient(secret: string | undefined): ClientAuth {
  if (secret === undefined) return None();
  const [inHead, inBody] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (provider, client, body, headers) => {
    const taken = provider.token_endpoint_auth_methods_supported;
    const isInBody = taken?.includes('client_secret_post') && !taken.includes('client_secret_basic');
    return (isInBody ? inBody : inHead)(provider, client, body, headers);
  };
}
