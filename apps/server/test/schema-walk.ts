import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

export type Field = GraphQLField<unknown, unknown>;

export function fieldsOf(schema: GraphQLSchema, root: 'Query' | 'Mutation' | 'Subscription'): Field[] {
  const type = schema.getType(root);
  if (!isObjectType(type)) throw new Error(`the schema has no ${root}`);
  return Object.values(type.getFields());
}

/** The document of one root field, every argument of it a variable. */
export function documentOf(operation: 'query' | 'mutation' | 'subscription', field: Field, selection: string): string {
  const variables = field.args.map(({ name, type }) => `$${name}: ${type.toString()}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const [head, args] = field.args.length > 0 ? [`(${variables})`, `(${given})`] : ['', ''];
  return `${operation} ${head} { ${field.name}${args} ${selection} }`;
}

/** What of an answer shows that it came: its id where it has one. */
export function briefSelection(field: Field): string {
  const type = getNamedType(field.type);
  return isObjectType(type) ? (type.getFields()['id'] ? '{ id }' : '{ __typename }') : '';
}

/** Every field down to `depth`; lists that are measured in days or pages are kept short. */
export function deepSelection(type: GraphQLObjectType, depth: number): string {
  const parts = Object.values(type.getFields()).map((field) => {
    const below = getNamedType(field.type);
    const args = shortArguments(field);
    if (!isObjectType(below)) return field.name + args;
    return depth === 1 ? '' : `${field.name}${args} ${deepSelection(below, depth - 1)}`;
  });
  return `{ __typename ${parts.join(' ')} }`;
}

function shortArguments(field: Field): string {
  const names = field.args.map(({ name }) => name);
  if (names.includes('days')) return '(days: 2)';
  if (names.includes('first')) return '(first: 2)';
  return names.includes('date') ? `(date: "${new Date().toISOString().slice(0, 10)}")` : '';
}

/** One selection for each field of the type, so that none of the documents grows beyond the limits. */
export function branches(type: GraphQLObjectType, depth: number): string[] {
  const node = type.getFields()['id'] ? '__typename id' : '__typename';
  return Object.values(type.getFields()).map((field) => {
    const below = getNamedType(field.type);
    return `{ ${node} ${field.name}${shortArguments(field)} ${isObjectType(below) ? deepSelection(below, depth - 1) : ''} }`;
  });
}

/** The value of an argument, or of a field of an input; `undefined` where its type says enough. */
export type Choose = (owner: string, name: string) => unknown;

/** Arguments with every field of every input filled in. @throws Error for a scalar that nobody chose a value for */
export function filledArguments(field: Field, choose: Choose): Record<string, unknown> {
  return Object.fromEntries(field.args.map(({ name, type }) => [name, filled(field.name, name, type, choose)]));
}

function filled(owner: string, name: string, type: GraphQLInputType, choose: Choose): unknown {
  const chosen = choose(owner, name);
  if (chosen !== undefined) return chosen;
  const named = getNamedType(type);
  const value = isEnumType(named) ? named.getValues()[0]?.name : filledInput(named, choose);
  if (value === undefined) throw new Error(`no plausible value for ${owner}.${name}: ${type.toString()}`);
  return isListType(getNullableType(type)) ? [value] : value;
}

function filledInput(type: GraphQLNamedInputType, choose: Choose): Record<string, unknown> | undefined {
  if (!isInputObjectType(type)) return undefined;
  const fields = Object.values(type.getFields());
  return Object.fromEntries(fields.map((it) => [it.name, filled(type.name, it.name, it.type, choose)]));
}
