import { Trans } from '@lingui/react/macro';
import { Stack, Text, Title } from '@mantine/core';
import type { MaintenanceStatus } from '@signet/domain/maintenance';
import { useClock } from '../../../shared/clock.tsx';
import { MaintenanceCard } from '../../../shared/maintenance-card.tsx';
import type { MaintenanceShape } from '../../../shared/maintenance-shape.ts';
import type { Catalogue } from '../../components/use-catalogue.ts';
import styles from '../../composer/composer.module.css';
import { impactInputs } from '../../composer/impact-delta.ts';
import type { MaintenanceStoryFragment } from '../../gql/graphql.ts';
import { AudienceTitle } from '../../parts/audience-title.tsx';
import { useRenderedMarkdown } from '../../parts/use-rendered-markdown.ts';
import type { PlanDraft } from './plan-draft.ts';
import { windowTense } from './plan-window.ts';
import { chosenRule } from './recurrence-choice.ts';

interface Props {
  draft: PlanDraft;
  maintenance: MaintenanceStoryFragment | null;
  catalogue: Catalogue;
  siteZone: string;
}

/** The card as the page will show it once the plan is saved. */
export function PlanPreview({ draft, maintenance, catalogue, siteZone }: Props) {
  const { now } = useClock();
  const { html } = useRenderedMarkdown(draft.message);
  return (
    <section className={styles.preview} aria-labelledby="plan-preview">
      <Stack gap="sm">
        <Title order={2} size="sm" id="plan-preview" c="dimmed">
          <AudienceTitle visibility={draft.visibility} />
        </Title>
        {draft.title || draft.message ? (
          <MaintenanceCard maintenance={draftedMaintenance({ draft, maintenance, catalogue, siteZone }, html, now)} />
        ) : (
          <Text size="sm" c="dimmed">
            <Trans>The maintenance appears here as you write it.</Trans>
          </Text>
        )}
      </Stack>
    </section>
  );
}

function draftedMaintenance(
  { draft, maintenance, catalogue, siteZone }: Props,
  messageHtml: string,
  now: number,
): MaintenanceShape {
  const present = new Date(now).toISOString();
  const plannedStart = draft.plannedStart ?? present;
  const plannedEnd = draft.plannedEnd ?? plannedStart;
  const status = maintenance?.status ?? firstStatus(draft, now);
  const rule = chosenRule(draft.recurrence, plannedStart, siteZone);
  const moved = maintenance && (maintenance.plannedStart !== plannedStart || maintenance.plannedEnd !== plannedEnd);
  const names = new Map(catalogue.components.map(({ id, name }) => [id, name]));
  const mine = draft.message ? [{ id: 'draft', messageHtml, postedAt: present, editedAt: null }] : [];
  return {
    title: draft.title,
    status,
    plannedStart,
    plannedEnd,
    actualStart: maintenance ? maintenance.actualStart : startedAt(status, plannedStart, present),
    actualEnd: maintenance ? maintenance.actualEnd : status === 'COMPLETED' ? plannedEnd : null,
    recurrence: maintenance ? maintenance.recurrence : rule ? { rule, timeZone: siteZone, endedAt: null } : null,
    formerPlans: moved ? [maintenance, ...maintenance.formerPlans] : (maintenance?.formerPlans ?? []),
    components: impactInputs(draft.impacts).map(({ componentId, status: impact }) => ({
      status: impact,
      component: { id: componentId, name: names.get(componentId) ?? '' },
    })),
    updates: [...mine, ...(maintenance?.updates ?? [])],
  };
}

/** What a new one is at once: the past is recorded, what has begun starts. */
function firstStatus(draft: PlanDraft, now: number): MaintenanceStatus {
  const tense = windowTense(draft, now);
  if (tense === 'past') return 'COMPLETED';
  return tense === 'begun' ? 'IN_PROGRESS' : 'SCHEDULED';
}

function startedAt(status: MaintenanceStatus, plannedStart: string, present: string): string | null {
  if (status === 'COMPLETED') return plannedStart;
  return status === 'IN_PROGRESS' ? present : null;
}
