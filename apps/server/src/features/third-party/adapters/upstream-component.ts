import { z } from 'zod';
import { Misfits } from './misfits.js';
import { plainText } from './plain-text.js';
import { problemOf } from './shape.js';

/** A component as the provider tells it. */
export interface UpstreamComponent {
  key: string;
  name: string;
  group: string | null;
  description: string | null;
  /** Their status; null where it could not be read, for the reason in problem. */
  word: string | null;
  problem: string | null;
}

/** The part that a row has to have; a row that lacks it is kept, and is UNKNOWN. */
export type KnownComponent = Omit<UpstreamComponent, 'problem'>;

const recognisable = z.object({
  id: z
    .union([z.string().min(1), z.number()])
    .optional()
    .catch(undefined),
  name: z.string().min(1).optional().catch(undefined),
});

/**
 * Each row as a component; one that the schema refuses is known by what can be read of it. Null leaves a row out.
 * @throws UnreadableAnswer where too many do not fit, together with those of other lists that are counted there
 */
export function componentsIn<Row>(
  rows: readonly unknown[],
  place: string,
  schema: z.ZodType<Row>,
  componentOf: (row: Row) => KnownComponent | null,
  misfits = new Misfits(),
): UpstreamComponent[] {
  const components: UpstreamComponent[] = [];
  for (const [index, row] of rows.entries()) {
    const { success, data, error } = schema.safeParse(row);
    if (success) {
      const component = componentOf(data);
      if (component) components.push({ ...component, problem: null });
    } else {
      const problem = problemOf(error, `${place}.${index}`);
      components.push(unreadable(row, index, problem));
      misfits.add(problem);
    }
  }
  return components;
}

function unreadable(row: unknown, index: number, problem: string): UpstreamComponent {
  const { id, name } = recognisable.safeParse(row).data ?? {};
  const key = plainText(String(id ?? `#${index}`), 300);
  return { key, name: plainText(name ?? key, 200), group: null, description: null, word: null, problem };
}
