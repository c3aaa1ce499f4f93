import { Trans } from '@lingui/react/macro';
import { Stack, Text, Title } from '@mantine/core';
import { useClock } from '../../shared/clock.tsx';
import { ImpactSteps } from '../../shared/impact-steps.tsx';
import { IncidentCard } from '../../shared/incident-card.tsx';
import type { IncidentShape, UpdateShape } from '../../shared/incident-shape.ts';
import { StatusMark } from '../../shared/status-mark.tsx';
import { INDICATOR_TONES } from '../../shared/status-tone.ts';
import type { IncidentStoryFragment } from '../gql/graphql.ts';
import { AudienceTitle } from '../parts/audience-title.tsx';
import { useRenderedMarkdown } from '../parts/use-rendered-markdown.ts';
import styles from './composer.module.css';
import type { Draft } from './draft.ts';
import { impactDelta, impactInputs, type ImpactChoice } from './impact-delta.ts';
import { draftedAt, draftedIncident, previewPage, type PageFactsNow } from './preview-facts.ts';

interface Props {
  draft: Draft;
  incident: IncidentStoryFragment | null;
  page: PageFactsNow;
}

/** The page as it will be once the draft is published. */
export function PagePreviewPanel({ draft, incident, page }: Props) {
  const { now } = useClock();
  const { html } = useRenderedMarkdown(draft.message);
  const drafted = draftedIncident(draft, incident, now);
  const preview = previewPage(page, draft, drafted, incident?.id ?? null);
  const hidden = draft.visibility === 'HIDDEN';

  const names = new Map(page.catalogue.components.map(({ id, name }) => [id, name]));
  const impactsOf = (choices: readonly ImpactChoice[]) =>
    choices.map(({ componentId, status }) => ({
      status,
      component: { id: componentId, name: names.get(componentId) ?? '' },
    }));
  const update: UpdateShape = {
    id: 'draft',
    status: draft.status,
    messageHtml: html,
    postedAt: draftedAt(draft, incident, now),
    editedAt: null,
    impacts: draft.status === 'RESOLVED' ? [] : impactsOf(impactDelta(draft.seen?.impacts ?? {}, draft.impacts)),
  };
  const card: IncidentShape = {
    title: draft.title,
    status: drafted.status,
    startedAt: incident?.startedAt ?? update.postedAt,
    resolvedAt: drafted.resolvedAt,
    nextUpdateBy: draft.nextUpdateBy,
    impacts: impactsOf(impactInputs(drafted.impacts)),
    updates: [update, ...(incident?.updates ?? [])].toSorted((a, b) => b.postedAt.localeCompare(a.postedAt)),
  };

  return (
    <section className={styles.preview} aria-labelledby="composer-preview">
      <Stack gap="sm">
        <Title order={2} size="sm" id="composer-preview" c="dimmed">
          <AudienceTitle visibility={draft.visibility} />
        </Title>
        <p className={styles.banner}>
          <StatusMark tone={INDICATOR_TONES[preview.indicator]} size={18} />
          {preview.headline}
        </p>
        {!hidden && preview.changes.length > 0 && <ImpactSteps steps={preview.changes} />}
        {card.title || draft.message ? (
          <IncidentCard incident={card} heading="h3" />
        ) : (
          <Text size="sm" c="dimmed">
            <Trans>The incident appears here as you write it.</Trans>
          </Text>
        )}
      </Stack>
    </section>
  );
}
