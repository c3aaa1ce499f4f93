import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../../config.js';
import { ANONYMOUS, type Actor } from '../actor.js';
import type { Standing } from '../allowances.js';
import { createContext, type Services } from '../context.js';
import { badInput } from '../errors.js';
import { keyOf, type AnonymousQueries } from '../graphql/anonymous-queries.js';
import { askedOf, hashOf, questionOf, type Question } from '../graphql/asked.js';
import { isQuery, weighText } from '../graphql/document-guard.js';
import { formatError } from '../graphql/errors.js';
import type { HttpContext } from '../graphql/http-context.js';
import { isTooDeep } from '../graphql/is-too-deep.js';
import { costOfReading } from '../graphql/limits.js';
import type { PersistedDocuments } from '../graphql/persisted-documents.js';
import { isToldAsJson } from '../graphql/told-as-json.js';
import type { Answer } from '../reads/answer.js';
import type { FastLane } from '../reads/fast-lane.js';
import type { Callers } from './callers.js';
import { networkOf } from './network-of.js';
import { send } from './send.js';
import { challengeCookie, providerCookie, sessionCookie } from './session-cookie.js';

export interface GraphqlRoutesOptions {
  apollo: ApolloServer<HttpContext>;
  schema: GraphQLSchema;
  services: Services;
  config: Config;
  queries: AnonymousQueries;
  documents: PersistedDocuments;
  fastLane: FastLane;
  callers: Callers;
  /** What a browser is shown at /graphql. */
  showExplorer: (reply: FastifyReply) => Promise<FastifyReply>;
}

/** GET and POST /graphql. */
export function addGraphqlRoutes(app: FastifyInstance, options: GraphqlRoutesOptions): void {
  const { apollo, services, config, schema, queries, documents, fastLane, callers } = options;
  const [session, challenge, provider] = [sessionCookie(config), challengeCookie(config), providerCookie(config)];

  const askers = new WeakMap<FastifyRequest, { actor: Actor; standing: Standing }>();
  const context = async (request: FastifyRequest, reply: FastifyReply): Promise<HttpContext> => {
    const asker = askers.get(request);
    return Object.assign(createContext(services, asker?.actor ?? ANONYMOUS, request.log as HttpContext['log']), {
      http: {
        setSession: (token: string, expires: Date) =>
          void reply.setCookie(session.name, token, { ...session.options, expires }),
        clearSession: () => void reply.clearCookie(session.name, session.options),
        challenge: callers.challengeOf(request),
        setChallenge: (secret: string, expires: Date) =>
          void reply.setCookie(challenge.name, secret, { ...challenge.options, expires }),
        clearChallenge: () => void reply.clearCookie(challenge.name, challenge.options),
        setProviderCookie: (value: string, expires: Date) =>
          void reply.setCookie(provider.name, value, { ...provider.options, expires }),
        network: networkOf(request.ip),
        address: request.ip,
        userAgent: request.headers['user-agent'] ?? '',
        standing: asker?.standing,
      },
    });
  };
  const weighedOf = ({ query, variables }: Question) => weighText(schema, query, variables);
  const askApollo = fastifyApolloHandler(apollo, { context });

  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: async function answer(request, reply) {
      if (wantsExplorer(request)) return options.showExplorer(reply);
      reply.header('cache-control', 'no-store');
      if (!putDocumentInPlace(request, documents)) return reply.send(NOT_FOUND);
      const question = questionOf(askedOf(request) ?? {});
      if (question && isTooDeep(question.variables)) throw badInput('variables', 'must not be nested so deeply');
      if (question && callers.isAnonymous(request) && isForAll(request, question)) {
        const pay = () => void callers.charge(request, reply, ANONYMOUS, weighedOf(question).cost);
        const { answer: finished, isCurrent } = await queries.answer(question, pay);
        if (isCurrent) fastLane.remember(request.raw, keyOf(question));
        return send(request, reply, asTaken(finished, request.headers.accept));
      }
      const { refusal, cost } = question ? weighedOf(question) : { refusal: null, cost: costOfReading('') };
      if (refusal) {
        // Nobody is looked up for it.
        callers.charge(request, reply, ANONYMOUS, cost);
        return reply.code(400).send({ errors: [formatError(refusal.toJSON(), refusal)] });
      }
      // Here, as Apollo would make another error of a refusal.
      const actor = await callers.actorOf(request);
      askers.set(request, { actor, standing: callers.charge(request, reply, actor, cost) });
      // Where the document was named by its hash, the address does not hold its text.
      if (request.method === 'GET' && question) request.raw.url = addressOf(question);
      return askApollo.call(app, request, reply);
    },
  });
}

function asTaken(answer: Answer, accept: string | undefined): Answer {
  if (answer.statusAsJson === undefined || !isToldAsJson(accept)) return answer;
  return { ...answer, status: answer.statusAsJson };
}

function addressOf({ query, variables, operationName }: Question): string {
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  if (operationName !== null) search.set('operationName', operationName);
  return `/graphql?${search.toString()}`;
}

/** As Apollo's clients know it: they send the text next. */
const NOT_FOUND = {
  errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'BAD_USER_INPUT', fields: [] } }],
};

/** Where a request names its document by hash, the text is put into the request. False if nobody knows it. @throws AppError */
function putDocumentInPlace(request: FastifyRequest, documents: PersistedDocuments): boolean {
  const asked = askedOf(request);
  const hash = asked ? hashOf(asked) : undefined;
  if (!asked || hash === undefined) return true;
  delete asked.extensions;
  if (typeof asked.query !== 'string') {
    asked.query = documents.find(hash);
    return asked.query !== undefined;
  }
  if (documents.learn(hash, asked.query)) return true;
  throw badInput('extensions.persistedQuery.sha256Hash', 'must be the hash of query');
}

/** Nobody is signed in, nothing is changed, and JSON is taken: everybody who asks this gets the same. */
function isForAll({ method, headers }: FastifyRequest, { query, operationName }: Question): boolean {
  const takesJson = /application\/json|\*\/\*/.test(headers.accept ?? '*/*');
  const isSimple = method === 'POST' && headers['content-type']?.startsWith('application/json') !== true;
  return takesJson && !isSimple && headers.authorization === undefined && isQuery(query, operationName);
}

function wantsExplorer({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html');
}
