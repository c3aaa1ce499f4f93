/** What a page of Statuspage says, with two components of which the first has that status. */
export function statuspage(status: string, incidents: object[] = []): string {
  const component = (id: string, name: string, of: string) => ({ id, name, status: of, group: false });
  return JSON.stringify({
    page: { id: 'kctbh9vrtdwd', name: 'GitHub', updated_at: new Date().toISOString() },
    status: { indicator: 'none', description: 'All Systems Operational' },
    components: [component('g1', 'Git Operations', status), component('a1', 'API Requests', 'operational')],
    incidents,
    scheduled_maintenances: [],
  });
}
