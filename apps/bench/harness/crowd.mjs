// A process that holds thousands of sockets, the same for every server, and tells when all have heard a change.
import { follow } from './follower.mjs';
import { textFrame } from './frames.mjs';
import { carryOut } from './parts.mjs';
import { clock } from './processes.mjs';

const AT_ONCE = 100;

const groups = new Map();

carryOut({
  /** Opens `count` sockets as one group; `readsRevisions` also counts where one is missing. */
  async open({ group: name, port, count, query, readsRevisions = false }) {
    const group = { sockets: [], heard: 0, expected: Infinity, first: 0, last: 0, gaps: 0, closed: {}, whenAll: null };
    groups.set(name, group);
    const subscribe = textFrame({ id: 'page', type: 'subscribe', payload: { query } });
    let left = count;
    const openSome = async () => {
      while (left > 0) {
        left -= 1;
        group.sockets.push(await openOne(group, { port, subscribe, readsText: readsRevisions }));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, openSome));
  },

  /** From now on counts changes anew, up to `changes` on every socket. */
  expect({ group: name, changes }) {
    const group = groups.get(name);
    const whenAll = Promise.withResolvers();
    Object.assign(group, { heard: 0, expected: changes * group.sockets.length, first: 0, last: 0, whenAll });
  },

  /** When all sockets have heard all that was expected: the times of the first and the last, by the clock. */
  async all({ group: name }) {
    const group = groups.get(name);
    await group.whenAll.promise;
    return { first: group.first, last: group.last };
  },

  figures({ group: name }) {
    const { heard, expected, gaps, closed } = groups.get(name);
    return { heard, expected, gaps, closed };
  },

  /** The group stops reading, as a page on a sleeping machine does. */
  stall({ group: name }) {
    for (const socket of groups.get(name).sockets) socket.pause();
  },

  wake({ group: name }) {
    for (const socket of groups.get(name).sockets) socket.resume();
  },
});

function openOne(group, { port, subscribe, readsText }) {
  let newest = 0;
  let hasClosed = false;
  return follow({
    port,
    subscribe,
    readsText,
    onChange: (text) => {
      if (readsText) {
        const revision = Number(/"revision":(\d+)/.exec(text)?.[1]);
        if (newest > 0 && revision !== newest + 1) group.gaps += 1;
        newest = revision;
      }
      group.heard += 1;
      if (group.heard === 1) group.first = clock();
      if (group.heard !== group.expected) return;
      group.last = clock();
      group.whenAll.resolve();
    },
    onClose: (code) => {
      if (hasClosed) return;
      hasClosed = true;
      const reason = code === null ? 'no code' : `code ${code}`;
      group.closed[reason] = (group.closed[reason] ?? 0) + 1;
    },
  });
}
