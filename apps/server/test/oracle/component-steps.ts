import { deleteComponent } from '../../src/features/components/delete-component.js';
import { setComponentStatus } from '../../src/features/components/set-component-status.js';
import { closeMonths } from '../../src/features/timelines/close-months.js';
import { correctComponentStatus } from '../../src/features/timelines/correct-component-status.js';
import { withdrawStatusCorrection } from '../../src/features/timelines/withdraw-status-correction.js';
import { aComponent } from '../factories.js';
import { LEAST_FIRST } from './facts.js';
import { at, moment, type Step } from './story.js';

export const addComponent: Step = async (story) => {
  const { facts, now } = story;
  if (facts.born.size >= 3) return;
  const status = story.chance.oneOf(LEAST_FIRST);
  const { id: componentId } = await aComponent(story.ctx(), { status });
  facts.born.set(componentId, now);
  facts.base.push({ componentId, status, at: now });
};

export const setStatus: Step = async ({ chance, facts, now, ctx }) => {
  const [componentId, status] = [chance.oneOf([...facts.born.keys()]), chance.oneOf(LEAST_FIRST)];
  await setComponentStatus(ctx(), String(componentId), status);
  facts.base.push({ componentId, status, at: now });
};

export const correct: Step = async (story) => {
  const { chance, facts } = story;
  const [componentId, status] = [chance.oneOf([...facts.born.keys()]), chance.oneOf(LEAST_FIRST)];
  const from = moment(story);
  const to = chance.happens(0.3) ? story.now : from + chance.between(1, 1_000);
  const window = { startsAt: at(from), endsAt: at(to) };
  const { id } = await correctComponentStatus(story.ctx(), String(componentId), { status, ...window, reason: 'R' });
  facts.corrections.push({ id, componentId, status, from, to });
};

export const withdraw: Step = async ({ chance, facts, ctx }) => {
  if (facts.corrections.length === 0) return;
  const { id } = chance.oneOf(facts.corrections);
  await withdrawStatusCorrection(ctx(), String(id));
  facts.corrections = facts.corrections.filter((it) => it.id !== id);
};

/** One at least stays. */
export const dropComponent: Step = async ({ chance, facts, ctx }) => {
  if (facts.born.size < 2) return;
  const id = chance.oneOf([...facts.born.keys()]);
  await deleteComponent(ctx(), String(id));
  facts.born.delete(id);
  facts.corrections = facts.corrections.filter(({ componentId }) => componentId !== id);
};

export const countMonths: Step = ({ ctx }) => closeMonths(ctx());
