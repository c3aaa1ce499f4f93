import type { ErrorCode, FieldError } from '@signet/domain/errors';

/** GraphQL answers are as free as the questions; tests say what they expect of them. */
// eslint-disable-next-line typescript/no-explicit-any
export type Answer = Record<string, any>;

export interface Refused {
  message: string;
  extensions: { code: ErrorCode; fields?: FieldError[] };
}

interface Response {
  status: number;
  data?: Answer | null;
  errors?: Refused[];
}

/** Talks to the server as an integrator would. */
export class Client {
  cookie = '';
  /** An API token; it comes before the cookie. */
  token = '';

  constructor(readonly origin: string) {}

  /** The whole answer, errors and all. */
  async send(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const response = await fetch(`${this.origin}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: this.origin,
        ...(this.cookie && { cookie: this.cookie }),
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(20_000),
    });
    for (const line of response.headers.getSetCookie()) this.cookie = line.split(';')[0] ?? '';
    const answer = (await response.json()) as Omit<Response, 'status'>;
    return { ...answer, status: response.status };
  }

  /** The data; throws where there is any error. */
  async ask(query: string, variables?: Record<string, unknown>): Promise<Answer> {
    const { data, errors } = await this.send(query, variables);
    if (errors || !data) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** The error of a call that must be refused. */
  async refused(query: string, variables?: Record<string, unknown>): Promise<Refused> {
    const { data, errors } = await this.send(query, variables);
    if (!errors?.[0]) throw new Error(`was accepted: ${JSON.stringify(data)}`);
    return errors[0];
  }

  signIn({ email, password }: { email: string; password: string }): Promise<Answer> {
    return this.ask(
      'mutation ($email: String!, $password: String!) { login(email: $email, password: $password) { id } }',
      {
        email,
        password,
      },
    );
  }

  async revision(): Promise<number> {
    return (await this.ask('{ statusPage { revision } }'))['statusPage'].revision;
  }
}
