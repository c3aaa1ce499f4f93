// A mail server that takes whatever it is given and keeps how often it got each Message-ID: the protocol, and no more.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { constants, setPriority } from 'node:os';
import { carryOut } from './parts.mjs';

// It stands for another machine, which takes nothing from this one's page.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const END_OF_MAIL = '\r\n.\r\n';
const MESSAGE_ID = /^message-id: <([^@>]+)/im;
const ANSWERS = { EHLO: '250-sink\r\n250 SMTPUTF8', DATA: '354 go on', QUIT: '221 bye' };

/** Message-ID without its host → how often it came. */
const got = new Map();

const server = createServer({ noDelay: true }, (socket) => {
  let pending = '';
  let isMail = false;
  socket.setEncoding('latin1');
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    pending += chunk;
    for (;;) {
      const mark = isMail ? END_OF_MAIL : '\r\n';
      const end = pending.indexOf(mark);
      if (end === -1) return;
      const text = pending.slice(0, end);
      pending = pending.slice(end + mark.length);
      if (isMail) take(text);
      const word = isMail ? '' : text.slice(0, 4).toUpperCase();
      isMail = word === 'DATA';
      socket.write(`${ANSWERS[word] ?? '250 ok'}\r\n`);
    }
  });
  socket.write('220 sink\r\n');
});

function take(mail) {
  const id = MESSAGE_ID.exec(mail)?.[1] ?? '';
  got.set(id, (got.get(id) ?? 0) + 1);
}

carryOut({
  async listen() {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return server.address().port;
  },

  count: () => got.size,

  /** Each id with how often it came. */
  all: () => [...got],
});
