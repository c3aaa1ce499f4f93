/** Where the console shows what a delivery is about, as in "incident:5"; null for what it does not know. */
export function subjectLink(subject: string) {
  const [kind, id = ''] = subject.split(':');
  switch (kind) {
    case 'incident':
      return { to: '/incidents/$incidentId', params: { incidentId: id } } as const;
    case 'maintenance':
      return { to: '/maintenance/$maintenanceId', params: { maintenanceId: id } } as const;
    case 'component':
      return { to: '/components/$componentId', params: { componentId: id } } as const;
    default:
      return null;
  }
}
