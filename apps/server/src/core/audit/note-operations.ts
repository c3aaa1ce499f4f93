import type { GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';
import type { HttpContext } from '../graphql/http-context.js';

/** Each mutation says what is being done before it begins; those of one document are carried out one after another. */
export function noteOperations(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve } = field;
    field.resolve = (source, args, ctx: Context, info) => {
      const address = (ctx as Partial<HttpContext>).http?.address ?? null;
      ctx.act = { operation: field.name, address, by: null };
      return resolve?.(source, args, ctx, info);
    };
  }
  return schema;
}
