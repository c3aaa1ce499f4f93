import { Trans } from '@lingui/react/macro';
import type { Choices } from './choices.ts';

/** What is chosen, in words. */
export function SubscriptionSummary({ choices }: { choices: Choices }) {
  const { wholePage, sections, incident, incidents, maintenances, componentStatuses } = choices;
  const parts = sections.flatMap(({ group, components }) => [...(group ? [group] : []), ...components]);
  const chosen = parts.filter((part) => part.chosen);
  const isOfParts = wholePage || chosen.length > 0;
  return (
    <ul>
      {wholePage && (
        <li>
          <Trans>Everything on this page, now and later</Trans>
        </li>
      )}
      {!wholePage && chosen.map(({ id, name }, n) => <li key={`${n} ${id}`}>{name}</li>)}
      {incident && (
        <li>
          <Trans>The incident “{incident.name}”</Trans>
        </li>
      )}
      {isOfParts && (
        <li>
          {[
            incidents && <Trans key="incidents">Incidents</Trans>,
            maintenances && <Trans key="maintenances">Planned maintenance</Trans>,
            componentStatuses && <Trans key="statuses">Every change of a component’s status</Trans>,
          ]
            .filter((kind) => kind !== false)
            .flatMap((kind, n) => (n === 0 ? [kind] : [' · ', kind]))}
        </li>
      )}
    </ul>
  );
}
