import { randomBytes } from 'node:crypto';
import { addressKeyOf } from '../../server/dist/features/subscribers/address-key.js';
import { Subscriber } from '../../server/dist/features/subscribers/subscriber.entity.js';

const CHUNK = 500;

/** So many who want to hear of everything, at the addresses that `addressOf` makes of a number. */
export async function addReceivers({ database, now }, { channel, count, addressOf }) {
  for (let at = 0; at < count; at += CHUNK) {
    const numbers = Array.from({ length: Math.min(CHUNK, count - at) }, (_, n) => at + n);
    await database.transaction((tx) =>
      tx.insert(
        Subscriber,
        numbers.map((n) => receiver(channel, addressOf(n), now())),
      ),
    );
  }
}

function receiver(channel, address, at) {
  const isEndpoint = channel !== 'EMAIL';
  return {
    channel,
    address,
    addressKey: addressKeyOf(channel, address),
    credentials: isEndpoint ? { secret: `whsec_${randomBytes(32).toString('base64')}` } : null,
    createdBy: isEndpoint ? 'Benchmark' : null,
    wholePage: true,
    incidents: true,
    maintenances: true,
    componentStatuses: false,
    confirmedAt: at,
    createdAt: at,
    updatedAt: at,
  };
}
