// Nothing but `ws`: it accepts whoever comes, and on a word writes one prepared frame to every socket.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Sender, WebSocketServer } from 'ws';
import { carryOut } from './parts.mjs';

const ACK = JSON.stringify({ type: 'connection_ack' });

const server = createServer((_request, response) => response.end());
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on('connection', (socket) => {
  socket.on('message', (message) => {
    if (message.includes('connection_init')) socket.send(ACK);
  });
});

carryOut({
  async listen() {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return server.address().port;
  },

  broadcast({ text }) {
    const options = { fin: true, opcode: 1, mask: false, readOnly: true, rsv1: false };
    const frame = Buffer.concat(Sender.frame(Buffer.from(text), options));
    for (const { _socket: socket } of sockets.clients) socket.write(frame);
  },
});
