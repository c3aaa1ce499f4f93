import type { NodeKind } from '../src/core/events/event.entity.js';
import type { Context } from '../src/core/context.js';
import { updateIncident } from '../src/features/incidents/update-incident.js';
import { setMetricSource } from '../src/features/metric-sources/set-metric-source.js';
import { correctComponentStatus } from '../src/features/timelines/correct-component-status.js';
import { aComponent, aGroup, aMaintenance, aMetric, anIncident, aTemplate } from './factories.js';

/** The words that stand in the names and texts of what only some may see. */
export const WORDS = { signedIn: 'for-signed-in', editors: 'for-editors', disabled: 'disabled-thing' };

/** What no page shows has no kind of node. */
export type SecretKind = NodeKind | 'Template';

export interface Secret {
  kind: SecretKind;
  id: number;
  word: string;
}

/**
 * Something secret of every kind, woven into what is public: a public incident hits secret components, a
 * secret incident hits a public one, and so the maintenances. All of it goes on at this moment.
 */
export async function makeSecrets(ctx: Context): Promise<Secret[]> {
  const secrets: Secret[] = [];
  const keep = async <T extends { id: number }>(kind: SecretKind, word: string, making: Promise<T>): Promise<T> => {
    const made = await making;
    secrets.push({ kind, id: made.id, word });
    return made;
  };
  const open = await aGroup(ctx, { name: 'Everybody' });
  const shown = await aComponent(ctx, { name: 'Shown', groupId: String(open.id) });
  const plannedStart = new Date(ctx.now().getTime() - 60_000);
  const covered: { componentId: string; status: 'PARTIAL_OUTAGE' }[] = [];

  for (const [visibility, word] of [
    ['AUTHENTICATED', WORDS.signedIn],
    ['HIDDEN', WORDS.editors],
  ] as const) {
    const group = await keep('ComponentGroup', word, aGroup(ctx, { name: `Group ${word}`, visibility }));
    const inGroup = { name: `Component ${word}`, description: word, tags: [word], groupId: String(group.id) };
    const component = await keep('Component', word, aComponent(ctx, inGroup));
    covered.push({ componentId: String(component.id), status: 'PARTIAL_OUTAGE' });
    const impacts = [{ componentId: String(shown.id), status: 'MAJOR_OUTAGE' as const }, ...covered];
    const incident = { title: `Incident ${word}`, message: word, visibility, impacts };
    const { id } = await keep('Incident', word, anIncident(ctx, incident));
    await updateIncident(ctx, String(id), { postmortem: word });
    const maintenance = { title: `Work ${word}`, message: word, visibility, plannedStart, components: impacts };
    await keep('Maintenance', word, aMaintenance(ctx, maintenance));
    await keep('Metric', word, aMetric(ctx, { name: `Metric ${word}`, suffix: 'ms', visibility }));
  }
  const impacts = covered.map((impact) => ({ ...impact }));
  for (const kind of ['INCIDENT', 'MAINTENANCE'] as const) {
    const word = WORDS.editors;
    const variables = [{ name: 'where', label: word, example: word, defaultValue: word }];
    const texts = { title: `Title ${word}`, message: `${word} {{where}}`, variables };
    await keep('Template', word, aTemplate(ctx, { kind, name: `Template ${word}`, ...texts, impacts }));
  }
  const off = { name: `Component ${WORDS.disabled}`, groupId: String(open.id), enabled: false };
  const disabled = await keep('Component', WORDS.disabled, aComponent(ctx, off));
  covered.push({ componentId: String(disabled.id), status: 'PARTIAL_OUTAGE' });

  await correctComponentStatus(ctx, String(shown.id), {
    status: 'OPERATIONAL',
    startsAt: shown.createdAt,
    endsAt: ctx.now(),
    reason: WORDS.editors,
  });
  await anIncident(ctx, { title: 'Known to all', impacts: covered });
  await aMaintenance(ctx, { title: 'Work for all to know', plannedStart, components: covered });
  const { id: metricId } = await aMetric(ctx, { name: 'Metric for all' });
  const url = `http://192.0.2.1/${WORDS.editors}`;
  await setMetricSource(ctx, String(metricId), { kind: 'JSON', url, path: `/${WORDS.editors}` });
  return secrets;
}
