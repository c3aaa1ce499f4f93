import type { UpdateSubscriptionInput } from './subscription.inputs.js';

/** What a form of the page says: boxes that are not ticked are not sent, and those below another choice are not meant. */
export function postedChoice(form: URLSearchParams): Required<UpdateSubscriptionInput> {
  const scope = form.get('scope') ?? 'all';
  const isOfParts = scope === 'parts';
  const incidentId = scope === 'incident' ? form.get('incident') : isOfParts && form.get('incidentId');
  return {
    wholePage: scope === 'all',
    incidents: form.has('incidents'),
    maintenances: form.has('maintenances'),
    componentStatuses: form.has('componentStatuses'),
    componentIds: isOfParts ? form.getAll('componentIds') : [],
    groupIds: isOfParts ? form.getAll('groupIds') : [],
    incidentId: incidentId || null,
  };
}
