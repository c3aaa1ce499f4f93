import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../../config.js';
import type { Actor } from '../actor.js';
import { createContext, type Services } from '../context.js';
import { documentGuard } from '../graphql/document-guard.js';
import type { HttpContext } from '../graphql/http-context.js';
import { isOwnOrigin } from './origin.js';
import { sessionCookie } from './session-cookie.js';

export interface GraphqlRoutesOptions {
  apollo: ApolloServer<HttpContext>;
  schema: GraphQLSchema;
  services: Services;
  config: Config;
  actorOf: (cookie: string | undefined) => Promise<Actor>;
  /** What a browser is shown at /graphql. */
  showExplorer: (reply: FastifyReply) => Promise<FastifyReply>;
}

/** GET and POST /graphql. A session counts only for requests from our own pages. */
export function addGraphqlRoutes(app: FastifyInstance, options: GraphqlRoutesOptions): void {
  const { apollo, services, config } = options;
  const { name, options: attributes } = sessionCookie(config);

  const context = async (request: FastifyRequest, reply: FastifyReply): Promise<HttpContext> => {
    const trusted = isOwnOrigin(request.raw, config.publicUrl);
    const actor = await options.actorOf(trusted ? request.cookies[name] : undefined);
    return Object.assign(createContext(services, actor, request.log as HttpContext['log']), {
      http: {
        setSession: (token: string, expires: Date) => void reply.setCookie(name, token, { ...attributes, expires }),
        clearSession: () => void reply.clearCookie(name, attributes),
      },
    });
  };
  const handle = fastifyApolloHandler(apollo, { context });

  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    preHandler: [
      async (request, reply) => {
        const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
        if (wantsPage) return options.showExplorer(reply);
        reply.header('cache-control', 'no-store');
        return undefined;
      },
      documentGuard(options.schema),
    ],
    handler: handle,
  });
}
