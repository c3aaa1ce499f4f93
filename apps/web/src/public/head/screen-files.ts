import type { RouteName } from '../state/route.ts';

/** The screens' names, as the build knows them; of those that come to life. */
const SCREENS: Partial<Record<RouteName, string>> = {
  page: 'status',
  component: 'component',
  incident: 'incident',
  maintenance: 'maintenance',
  postmortem: 'postmortem',
  history: 'history',
  notFound: 'not-found',
};

const WRITTEN = /<!--signet-files (\{.*?\})-->/;

/** Names the scripts of the route's screen in place of what the build wrote of all; of a template without, it says nothing. */
export function withScreenFiles(template: string, name: RouteName): string {
  return template.replace(WRITTEN, (_all, written: string) => {
    const files = (JSON.parse(written) as Record<string, string[]>)[SCREENS[name] ?? ''] ?? [];
    return files.map((file) => `<link rel="modulepreload" crossorigin href="${file}">`).join('');
  });
}
