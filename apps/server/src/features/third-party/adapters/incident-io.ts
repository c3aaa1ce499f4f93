import { adapterOf, isJson } from './adapter-of.js';
import { below } from './addresses.js';
import { answerOf, jsonOf } from './answer-text.js';
import { readComponentPage } from './component-page.js';
import { readEventLog } from './event-log.js';
import { incidentIoEvents, isIncidentIoWidget } from './incident-io-widget.js';
import { incidentIoPage, isIncidentIoPage } from './incident-io-page.js';
import { isIncidentIoSummary } from './incident-io-summary.js';
import { statuspageIn } from './statuspage-v2.js';
import type { WordTable } from './word-table.js';

const words: WordTable = {
  operational: 'OPERATIONAL',
  degraded_performance: 'DEGRADED_PERFORMANCE',
  partial_outage: 'PARTIAL_OUTAGE',
  full_outage: 'MAJOR_OUTAGE',
  under_maintenance: 'UNDER_MAINTENANCE',
};

/** incident.io tells the same in three shapes: Statuspage's summary, the widget's, and the one that its pages read. */
export const incidentIo = adapterOf({
  format: 'INCIDENT_IO',
  pollSeconds: 60,
  words,
  addressesOf: (baseUrl) => [addressOf(baseUrl)],
  recognises: isJson((json) => isIncidentIoSummary(json) || isIncidentIoWidget(json) || isIncidentIoPage(json)),
  readingOf(request) {
    const json = jsonOf(answerOf(request, addressOf(request.baseUrl)));
    if (isIncidentIoPage(json)) return readComponentPage(incidentIoPage(json), request.selector, words);
    if (isIncidentIoWidget(json)) return readEventLog(incidentIoEvents(json), request.selector, words);
    return readComponentPage(statuspageIn(json), request.selector, words);
  },
});

/** A base that names one of the other two summaries is asked as it is. */
function addressOf(baseUrl: string): string {
  const isWhole = /\/proxy\/[^/]{1,300}\/?$|\/api\/v1\/summary$/.test(baseUrl);
  return isWhole ? baseUrl : below(baseUrl, '/api/v2/summary.json');
}
