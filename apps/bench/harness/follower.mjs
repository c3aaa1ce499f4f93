import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { FrameReader, textFrame } from './frames.mjs';

/** Longer than anything that the protocol itself says. */
const SHORTEST_CHANGE = 64;
const END_OF_HEAD = '\r\n\r\n';
/** All sockets read into it; what must last is copied. */
const reads = Buffer.allocUnsafe(64 * 1024);
const INIT = textFrame({ type: 'connection_init' });

function upgrade() {
  const lines = [
    'GET /graphql HTTP/1.1',
    'Host: 127.0.0.1',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Protocol: graphql-transport-ws',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

/**
 * One open page, as a socket that does as little as it can: it subscribes, answers pings and tells of each
 * change. `onChange` is handed the text where `readsText`. Resolves when the server has accepted it.
 */
export function follow({ port, subscribe, readsText = false, onChange, onClose }) {
  return new Promise((resolve, reject) => {
    let handshake = '';
    const callback = (bytes) => {
      const chunk = reads.subarray(0, bytes);
      if (handshake === null) frames.take(chunk);
      else shake(chunk);
      return true;
    };
    const shake = (chunk) => {
      handshake += chunk.toString('latin1');
      const end = handshake.indexOf(END_OF_HEAD);
      if (end === -1) return;
      if (!handshake.startsWith('HTTP/1.1 101')) return reject(new Error(`no socket:\n${handshake}`));
      const rest = Buffer.from(handshake.slice(end + END_OF_HEAD.length), 'latin1');
      handshake = null;
      socket.write(INIT);
      frames.take(rest);
    };
    const socket = connect({ port, host: '127.0.0.1', noDelay: true, onread: { buffer: reads, callback } });
    let isOpen = false;
    const heard = (length, text) => {
      if (length >= SHORTEST_CHANGE) return onChange(text);
      if (isOpen) return;
      isOpen = true;
      socket.write(subscribe);
      resolve(socket);
    };
    const frames = new FrameReader(socket, {
      onClose,
      ...(readsText ? { onText: (text) => heard(text.length, text) } : { onFrame: heard }),
    });
    socket.on('error', reject);
    socket.on('close', () => onClose(null));
    socket.write(upgrade());
  });
}
