import { Trans as LinguiTrans, type TransProps } from '@lingui/react';

/** The `Trans` of all macros. A name with "<b>" in it is text, and Lingui reads tags in the finished sentence. */
export function Trans({ values, ...props }: TransProps) {
  return <LinguiTrans {...props} values={values && Object.fromEntries(Object.entries(values).map(asText))} />;
}

/** What is not a string goes in as a node of its own. */
function asText([name, value]: [string, unknown]): [string, unknown] {
  return [name, typeof value === 'string' && value.includes('<') ? [value] : value];
}
