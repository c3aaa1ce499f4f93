import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Context } from '../context.js';
import { AppError } from '../errors.js';

/** Far more than a page of 500 components holds. */
const MOST_NODES = 20_000;

const spent = new WeakMap<Context, number>();

/**
 * Lets no answer hold more than so many nodes. A field that takes statements of its own each time it is asked for
 * counts for as many as its extension `cost` says. What a document may ask for is measured before it runs, but only
 * running it tells how long its lists are: a group's components' groups' components are the square of them.
 */
export function limitAnswers(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { cost } = field.extensions;
      if (typeof cost === 'number') field.resolve = paidFor(field.resolve ?? defaultFieldResolver, cost);
      const items = getNamedType(field.type);
      if (!isListType(getNullableType(field.type)) || !isObjectType(items) || !leadsOn(items)) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = async (source, args, ctx: Context, info) => {
        const list: unknown = await resolve(source, args, ctx, info);
        if (Array.isArray(list)) spend(ctx, list.length);
        return list;
      };
    }
  }
  return schema;
}

function paidFor(
  resolve: GraphQLFieldResolver<unknown, Context>,
  cost: number,
): GraphQLFieldResolver<unknown, Context> {
  return (source, args, ctx, info) => {
    spend(ctx, cost);
    return resolve(source, args, ctx, info);
  };
}

/** Nodes, and what holds nodes; a day of a history is neither. */
function leadsOn(type: GraphQLObjectType): boolean {
  const fields = Object.values(type.getFields());
  return fields.some(({ name, type: fieldType }) => {
    const named = getNamedType(fieldType);
    return name === 'id' || (isObjectType(named) && 'id' in named.getFields());
  });
}

function spend(ctx: Context, nodes: number): void {
  const total = (spent.get(ctx) ?? 0) + nodes;
  spent.set(ctx, total);
  if (total > MOST_NODES) {
    throw new AppError('BAD_USER_INPUT', `The answer would hold more than ${MOST_NODES} nodes. Ask for less at once.`);
  }
}
