import type { FieldError } from '@signet/domain/errors';
import type { z } from 'zod';

export type FormErrors = Record<string, string>;

/** What the schema refuses, by the name of the form's field ("impacts.2.componentId"). */
export function schemaErrors(schema: z.ZodType, value: unknown): FormErrors {
  const result = schema.safeParse(value);
  if (result.success) return {};
  return firstOfEach(result.error.issues.map((issue) => [issue.path.join('.'), issue.message]));
}

/** What the server refused, by the name of the form's field: "input.impacts[2].componentId" is "impacts.2.componentId". */
export function serverErrors(fields: readonly FieldError[]): FormErrors {
  return firstOfEach(fields.map(({ path, message }) => [fieldName(path), message]));
}

function fieldName(path: string): string {
  return path.replace(/^input\./, '').replace(/\[(\d+)\]/g, '.$1');
}

function firstOfEach(entries: [string, string][]): FormErrors {
  return Object.fromEntries(entries.toReversed().map(([key, message]) => [key, sentence(message)]));
}

/** The domain speaks of a field from without ("must not be empty"); beside the field it reads as a sentence. */
function sentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}
