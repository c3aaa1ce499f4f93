import { WHOLE_SOURCE } from '@signet/domain/third-party';
import { expect, test } from 'vitest';
import type { FoundService } from './found-service.ts';
import { followServiceInput, type NewComponents } from './new-components.ts';

const part = (key: string, name: string) => ({ key, name, group: null, status: 'OPERATIONAL' as const });
const found: FoundService = {
  serviceId: 'github',
  name: 'GitHub',
  preview: {
    format: 'STATUSPAGE_V2',
    baseUrl: 'https://www.githubstatus.com',
    status: 'OPERATIONAL',
    statusText: null,
    components: [part('g', 'Git Operations'), part('a', 'API Requests'), part('w', 'Webhooks')],
    words: [],
  },
};
const wanted = (components: string[], more: Partial<NewComponents> = {}): NewComponents => ({
  following: { ...WHOLE_SOURCE, components, confirmsWorse: true, notify: false, draftsIncidents: false },
  name: 'GitHub',
  names: {},
  group: { kind: 'none' },
  ...more,
});
const inputOf = (given: NewComponents) => followServiceInput(found, found.preview.components, given);

test('each part that is chosen becomes a component, in the order of the provider, under the name it was given', () => {
  const input = inputOf(wanted(['w', 'g'], { names: { w: 'Hooks', a: 'not chosen' } }));
  expect(input.components).toEqual([
    { name: 'Git Operations', parts: ['g'] },
    { name: 'Hooks', parts: ['w'] },
  ]);
  expect(input.service).toMatchObject({ serviceId: 'github', name: 'GitHub', confirmsWorse: true });
  expect(input.service.selector?.components).toEqual([]);
});

test('the whole service is one component', () => {
  expect(inputOf(wanted([], { name: 'Our code' })).components).toEqual([{ name: 'Our code', parts: [] }]);
});

test('they come into a group that is there, or into a new one, or into none', () => {
  expect(inputOf(wanted([], { group: { kind: 'known', id: '7' } }))).toMatchObject({ groupId: '7' });
  const made = inputOf(wanted([], { group: { kind: 'new', name: 'Suppliers' } }));
  expect(made.newGroup).toMatchObject({ name: 'Suppliers', visibility: 'PUBLIC' });
  expect(made).not.toHaveProperty('groupId');
  expect(inputOf(wanted([]))).not.toHaveProperty('newGroup');
});
