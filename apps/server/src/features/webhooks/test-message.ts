import type { EndpointChannel } from '@signet/domain/webhook-address';
import type { Announcement, SiteFacts } from '../notifications/announcement.js';
import { MESSAGES } from './endpoint-sender.js';
import { testPayload } from './webhook-payload.js';

const WORDS = 'Nothing happened: somebody tries whether news arrive here.';

/** What shows that an endpoint works, in the words of its channel. */
export function testMessage(channel: EndpointChannel, site: SiteFacts, now: Date): object {
  if (channel === 'WEBHOOK') return testPayload({ name: site.name, url: site.url }, now);
  return MESSAGES[channel](testAnnouncement(site, now));
}

function testAnnouncement(site: SiteFacts, now: Date): Announcement {
  return {
    noticeId: 0,
    subject: 'test',
    kind: 'INCIDENT',
    incidentId: '0',
    updateId: '0',
    title: 'Test',
    status: 'RESOLVED',
    state: 'Test',
    message: { markdown: WORDS, html: `<p>${WORDS}</p>` },
    components: [],
    at: now,
    startedAt: now,
    nextUpdateBy: null,
    url: site.url,
    site,
  };
}
