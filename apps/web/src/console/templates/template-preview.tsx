import { Trans } from '@lingui/react/macro';
import { Stack, Text, Title } from '@mantine/core';
import { useClock } from '../../shared/clock.tsx';
import { ImpactList } from '../../shared/impact-list.tsx';
import { IncidentCard } from '../../shared/incident-card.tsx';
import type { ImpactShape } from '../../shared/incident-shape.ts';
import { Markdown } from '../../shared/markdown.tsx';
import type { CatalogueSection } from '../components/use-catalogue.ts';
import { impactInputs } from '../composer/impact-delta.ts';
import { useRenderedMarkdown } from '../parts/use-rendered-markdown.ts';
import styles from './template-form.module.css';
import { exampleTexts, type TemplateValues } from './template-values.ts';

interface Props {
  values: TemplateValues;
  sections: readonly CatalogueSection[];
}

/** What visitors would read, with an example for each variable. */
export function TemplatePreview({ values, sections }: Props) {
  const { title, message } = exampleTexts(values);
  const { html } = useRenderedMarkdown(message);
  const names = new Map(sections.flatMap(({ components }) => components.map(({ id, name }) => [id, name])));
  const impacts = impactInputs(values.impacts).map(({ componentId, status }) => ({
    status,
    component: { id: componentId, name: names.get(componentId) ?? '' },
  }));
  return (
    <section className={styles.preview} aria-labelledby="template-preview">
      <Stack gap="sm">
        <Title order={2} size="sm" id="template-preview" c="dimmed">
          <Trans>Filled in with the examples</Trans>
        </Title>
        {title || message ? (
          <FilledCard values={values} title={title} html={html} impacts={impacts} />
        ) : (
          <Text size="sm" c="dimmed">
            <Trans>The template appears here as you write it.</Trans>
          </Text>
        )}
      </Stack>
    </section>
  );
}

interface CardProps {
  values: TemplateValues;
  title: string;
  html: string;
  impacts: ImpactShape[];
}

function FilledCard({ values: { kind, status }, title, html, impacts }: CardProps) {
  const { now } = useClock();
  if (kind === 'MAINTENANCE') {
    return (
      <article className={styles.words}>
        <Title order={3} size="md">
          {title}
        </Title>
        <ImpactList impacts={impacts} />
        <Markdown html={html} />
      </article>
    );
  }
  const at = new Date(now).toISOString();
  const resolved = status === 'RESOLVED';
  const shown = resolved ? [] : impacts;
  const update = {
    id: 'preview',
    status: status ?? 'INVESTIGATING',
    messageHtml: html,
    postedAt: at,
    editedAt: null,
    impacts: shown,
  };
  const incident = {
    title,
    status: update.status,
    startedAt: at,
    resolvedAt: resolved ? at : null,
    nextUpdateBy: null,
    impacts: shown,
    updates: [update],
  };
  return <IncidentCard incident={incident} heading="h3" />;
}
