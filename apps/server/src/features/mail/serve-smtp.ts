// The thread of an `SmtpThread`.
import { constants, setPriority } from 'node:os';
import { workerData } from 'node:worker_threads';
import { Outbound } from '../../core/http/outbound.js';
import { parseAllowList } from '../../core/http/outbound/allow-list.js';
import { carryOutOrders } from '../../core/threads/carry-out-orders.js';
import { SmtpPool } from './smtp-pool.js';
import type { SmtpOrder, SmtpThreadSettings } from './smtp-thread.js';

// Whoever asks for the page goes first. On Linux this is the thread's alone, elsewhere the whole process's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const { server, connections, allowed } = workerData as SmtpThreadSettings;
const pool = new SmtpPool(server, { connections, outbound: new Outbound({ allowed: parseAllowList(allowed) }) });

carryOutOrders({
  carryOut: ({ mail, withinMs }: SmtpOrder) => pool.send(mail, withinMs),
  end: () => pool.close(),
});
