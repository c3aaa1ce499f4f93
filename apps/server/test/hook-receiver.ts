import type { RequestListener } from 'node:http';
import { bodyOf, outside } from './outside.js';

export interface Heard {
  headers: Record<string, string>;
  body: string;
}

/** Somebody else's webhook or chat, on loopback, and what was posted there. */
export interface HookReceiver {
  url: string;
  port: number;
  heard: Heard[];
  /** The bodies. */
  said: () => Record<string, unknown>[];
  /** The last link in what was posted that leads to such a page. */
  linkTo: (page: 'confirm' | 'subscription' | 'unsubscribe') => string;
  answer: RequestListener;
}

export async function hookReceiver(): Promise<HookReceiver> {
  const heard: Heard[] = [];
  const hear = async (...[request, response]: Parameters<RequestListener>): Promise<void> => {
    heard.push({ headers: request.headers as Record<string, string>, body: await bodyOf(request) });
    receiver.answer(request, response);
  };
  const { origin, port } = await outside((request, response) => void hear(request, response));
  const receiver: HookReceiver = {
    url: `${origin}/services/T0/B0/capability`,
    port,
    heard,
    said: () => heard.map(({ body }) => JSON.parse(body) as Record<string, unknown>),
    linkTo: (page) => {
      const links = heard.flatMap(({ body }) => body.match(new RegExp(`https?://[^"|)]+/${page}/[\\w.-]+`, 'g')) ?? []);
      const link = links.at(-1);
      if (link === undefined) throw new Error(`no link to /${page}/ was posted`);
      return link;
    },
    answer: (_, response) => response.end(),
  };
  return receiver;
}
