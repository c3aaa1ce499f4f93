import { Trans } from '@lingui/react/macro';
import type { EntryFactsFragment } from '../gql/graphql.ts';
import styles from './change-table.module.css';
import { plainWords } from './plain-words.ts';

type Change = EntryFactsFragment['changes'][number];

/** A thing, field by field, before and after. */
export function ChangeTable({ change: { kind, name, before, after } }: { change: Change }) {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption>
          {plainWords(kind)} {name}
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Field</Trans>
            </th>
            {before && (
              <th scope="col">
                <Trans>Before</Trans>
              </th>
            )}
            {after && (
              <th scope="col">
                <Trans>After</Trans>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{plainWords(field)}</th>
              {before && <td>{shown(before[field])}</td>}
              {after && <td>{shown(after[field])}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
