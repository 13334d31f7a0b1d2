// Preloaded into a process of the product: what it connects to on a port of this machine goes by another one, as DRILL_DETOURS says, a JSON
// object from port to port. A proxy that listens there can lose and delay what passes, and the product is what it always is.
import { Socket } from 'node:net';

const detours = JSON.parse(process.env.DRILL_DETOURS ?? '{}');
const { connect } = Socket.prototype;

Socket.prototype.connect = function (...args) {
  const options = Array.isArray(args[0]) ? args[0][0] : args[0];
  const by = typeof options === 'object' && options !== null ? detours[options.port] : undefined;
  if (by !== undefined) options.port = by;
  return connect.apply(this, args);
};
