import { useForm, type UseFormReturnType } from '@mantine/form';
import type { ComponentStatus } from '@signet/domain/component';
import { WHOLE_SOURCE, type ThirdPartySelector } from '@signet/domain/third-party';
import type { LinkComponentInput } from '../gql/graphql.ts';
import type { FoundService } from './found-service.ts';

/** What of a service is followed, and what becomes of what it says. */
export interface Following extends Omit<ThirdPartySelector, 'mapping'> {
  mapping: Record<string, ComponentStatus>;
  confirmsWorse: boolean;
  notify: boolean;
  draftsIncidents: boolean;
}

export type FollowingForm = UseFormReturnType<Following>;

const WHOLE: Following = { ...WHOLE_SOURCE, confirmsWorse: false, notify: false, draftsIncidents: false };

export function useFollowing(begun: Partial<Following> = {}): FollowingForm {
  return useForm<Following>({ initialValues: { ...WHOLE, ...begun } });
}

export function selectorOf({ components, products, regions, mapping, openForHours }: Following) {
  return { components, products, regions, mapping, openForHours };
}

export function linkInputOf({ serviceId, name, preview }: FoundService, following: Following): LinkComponentInput {
  const { confirmsWorse, notify, draftsIncidents } = following;
  const whose = serviceId ? { serviceId } : { format: preview.format, baseUrl: preview.baseUrl };
  return { ...whose, name, selector: selectorOf(following), confirmsWorse, notify, draftsIncidents };
}
