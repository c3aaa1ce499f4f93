import type { UpdateSubscriptionInput } from './subscription.inputs.js';

/** What a form of the page says: boxes that are not ticked are not sent. */
export function postedChoice(form: URLSearchParams): Required<UpdateSubscriptionInput> {
  const wholePage = form.get('scope') !== 'parts';
  return {
    wholePage,
    incidents: form.has('incidents'),
    maintenances: form.has('maintenances'),
    componentStatuses: form.has('componentStatuses'),
    // What is ticked under the choice that was not made is not meant.
    componentIds: wholePage ? [] : form.getAll('componentIds'),
    groupIds: wholePage ? [] : form.getAll('groupIds'),
    incidentId: form.get('incidentId') || null,
  };
}
