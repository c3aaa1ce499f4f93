import {
  GraphQLError,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { SEARCH_COST, WRITE_COST } from '../costs.js';
import { isTooDeep } from './is-too-deep.js';

/** A field that is usually shorter or longer than other lists says so in its extension `usualLength`. */
const USUAL_LIST = 10;
/** What each document costs beside its fields, to be read and validated, and one more for so many characters. */
const READING = { cost: 100, charactersForOneMore: 20 };
/** More than any argument may ask for: the resolver refuses that, and names it. */
const LONGEST_LIST = 365;

/** Counted with fragments spread out; a document beyond any of them is refused before it is validated. */
export const DOCUMENT_LIMITS = {
  tokens: 15_000,
  /** Operations and fragments: the validation follows each fragment from each that leads to it. */
  definitions: 100,
  depth: 16,
  /** Of the parsed document, some four for each level of its fields, and of values and types within them. */
  nesting: 300,
  aliases: 100,
  directives: 50,
  /** How many validation errors are told. */
  errors: 10,
  /** Fields in the answer, each list being taken for as long as asked for, or for ten. */
  cost: 250_000,
} as const;

interface Measure {
  depth: number;
  aliases: number;
  directives: number;
  cost: number;
}

/** What a document asks for. */
export interface Weighed {
  /** Why it is refused; null for one within the limits. */
  refusal: GraphQLError | null;
  /** What it takes to answer it: of several operations, the dearest; 0 if it is refused. */
  cost: number;
}

/** What it takes to read a document, whatever it asks for. */
export function costOfReading(text: string): number {
  return READING.cost + Math.ceil(text.length / READING.charactersForOneMore);
}

/** `document`: parsed without its locations. */
export function weigh(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>> = {},
): Weighed {
  if (document.definitions.length > DOCUMENT_LIMITS.definitions) return { refusal: tooMuch('definitions'), cost: 0 };
  if (isTooDeep(document, DOCUMENT_LIMITS.nesting)) return { refusal: tooMuch('nesting'), cost: 0 };
  const meter = new Meter(schema, document, variables);
  let cost = 0;
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const root = schema.getRootType(definition.operation) ?? null;
    const measure = meter.measure(definition.selectionSet, root);
    measure.directives += definition.directives?.length ?? 0;
    for (const name of ['depth', 'aliases', 'directives', 'cost'] as const) {
      if (measure[name] > DOCUMENT_LIMITS[name]) {
        return { refusal: tooMuch(name), cost: 0 };
      }
    }
    cost = Math.max(cost, measure.cost);
  }
  return { refusal: null, cost };
}

export function tooMuch(
  name: 'tokens' | 'definitions' | 'nesting' | 'depth' | 'aliases' | 'directives' | 'cost',
): GraphQLError {
  return new GraphQLError(`The document's ${name} exceed${name.endsWith('s') ? '' : 's'} ${DOCUMENT_LIMITS[name]}.`, {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}

const NOTHING: Readonly<Measure> = { depth: 0, aliases: 0, directives: 0, cost: 0 };

class Meter {
  readonly #fragments: Map<string, FragmentDefinitionNode>;
  /** Each fragment is measured once, however often it is spread: the sum may double, the work does not. */
  readonly #measured = new Map<string, Measure>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {
    this.#fragments = new Map(
      document.definitions.filter((it) => it.kind === Kind.FRAGMENT_DEFINITION).map((it) => [it.name.value, it]),
    );
  }

  /** `counted`: how long the lists right below are was said above, by `first` or `days`. */
  measure(set: SelectionSetNode, parent: GraphQLCompositeType | null, counted = false): Measure {
    const total: Measure = { ...NOTHING };
    for (const selection of set.selections) {
      total.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) this.#add(total, this.#field(selection, parent, counted));
      else if (selection.kind === Kind.FRAGMENT_SPREAD) this.#add(total, this.#fragment(selection.name.value, counted));
      else
        this.#add(
          total,
          this.measure(selection.selectionSet, this.#typeNamed(selection.typeCondition?.name.value) ?? parent, counted),
        );
    }
    return total;
  }

  #add(total: Measure, part: Measure): void {
    total.depth = Math.max(total.depth, part.depth);
    total.aliases += part.aliases;
    total.directives += part.directives;
    total.cost += part.cost;
  }

  #field(node: FieldNode, parent: GraphQLCompositeType | null, counted: boolean): Measure {
    const field =
      parent && (isObjectType(parent) || isInterfaceType(parent)) ? parent.getFields()[node.name.value] : undefined;
    const type = field ? getNamedType(field.type) : null;
    const isList = field !== undefined && isListType(getNullableType(field.type));
    const asked = field ? this.#lengthAskedFor(node, field) : undefined;
    const below = node.selectionSet
      ? this.measure(node.selectionSet, isCompositeType(type) ? type : null, asked !== undefined && !isList)
      : NOTHING;
    const usual = isList && !counted ? usualLength(field) : 1;
    return {
      ...below,
      depth: below.depth + 1,
      aliases: below.aliases + (node.alias ? 1 : 0),
      cost: 1 + this.#ownCost(node, parent) + below.cost * (asked ?? usual),
    };
  }

  #ownCost(node: FieldNode, parent: GraphQLCompositeType | null): number {
    if (parent && parent === this.schema.getMutationType()) return WRITE_COST;
    const filter = node.arguments?.find(({ name }) => name.value === 'filter');
    const given: unknown = filter ? valueFromASTUntyped(filter.value, this.variables) : undefined;
    const searches = typeof given === 'object' && given !== null && 'search' in given && given.search !== null;
    return searches ? SEARCH_COST : 0;
  }

  #fragment(name: string, counted: boolean): Measure {
    const key = `${name} ${counted}`;
    const known = this.#measured.get(key);
    if (known) return known;
    const fragment = this.#fragments.get(name);
    // A fragment within itself is refused by the standard rules; here it only must not hang.
    this.#measured.set(key, NOTHING);
    if (!fragment) return NOTHING;
    const measure = this.measure(
      fragment.selectionSet,
      this.#typeNamed(fragment.typeCondition.name.value) ?? null,
      counted,
    );
    this.#measured.set(key, measure);
    return measure;
  }

  #lengthAskedFor(node: FieldNode, field: GraphQLField<unknown, unknown>): number | undefined {
    const isLength = (name: string) => name === 'first' || name === 'days';
    const argument = field.args.find(({ name }) => isLength(name));
    if (!argument) return undefined;
    const asked = node.arguments?.find(({ name }) => isLength(name.value));
    const given = asked ? valueFromASTUntyped(asked.value, this.variables) : argument.defaultValue;
    return typeof given === 'number' && given > 0 ? Math.min(given, LONGEST_LIST) : USUAL_LIST;
  }

  #typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}

function usualLength(field: GraphQLField<unknown, unknown>): number {
  const { usualLength: length } = field.extensions;
  return typeof length === 'number' ? length : USUAL_LIST;
}
