import type { RequestListener } from 'node:http';
import { outside } from './outside.js';

/** A service whose page answers as the test says. */
export interface PlayedProvider {
  origin: string;
  /** Paths that were asked for, in order. */
  asked: string[];
  /** From now on, whatever is asked for. */
  says(this: void, body: string, status?: number): void;
  answers(this: void, listener: RequestListener): void;
}

/** It is there until the test ends. */
export async function aProvider(body: string): Promise<PlayedProvider> {
  let listener: RequestListener = (_, response) => response.end(body);
  const asked: string[] = [];
  const { origin } = await outside((request, response) => {
    asked.push(request.url ?? '');
    listener(request, response);
  });
  return {
    origin,
    asked,
    says: (text, status = 200) => {
      listener = (_, response) => response.writeHead(status).end(text);
    },
    answers: (given) => {
      listener = given;
    },
  };
}

interface Said {
  at: Date;
  /** The status of its first component, "API"; the second, "Docs", is well. */
  status: string;
  incidents?: object[];
  name?: string;
}

/** A page of Statuspage. */
export function statuspage({ at, status, incidents = [], name = 'GitHub' }: Said): string {
  return JSON.stringify({
    page: { id: 'p', name, url: 'https://www.githubstatus.com', updated_at: at.toISOString() },
    status: { indicator: 'none', description: 'fine' },
    components: [
      { id: 'api', name: 'API', status, group: false },
      { id: 'docs', name: 'Docs', status: 'operational', group: false },
    ],
    incidents,
    scheduled_maintenances: [],
  });
}

/** An instance of Salesforce's, as Trust tells of it. */
export function salesforceInstance(key: string, status: string): string {
  return JSON.stringify({
    key,
    location: 'NA',
    environment: 'production',
    releaseVersion: "Winter '27",
    status,
    isActive: true,
    Products: [{ key: 'Service_Cloud', isActive: true }],
    Incidents: [],
    Maintenances: [],
  });
}
