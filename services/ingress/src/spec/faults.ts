/** The transport with faults that a spec turns on: what the bus's port says may happen to an append. */
import { BusError, type OutRecord, type Transport } from '@cohortlens/bus';
import { but } from '@cohortlens/service/testing';

export type Fault =
  /** Nothing is written. */
  | 'away'
  /** Nobody can tell, and it is not written; or it is. */
  | 'lost'
  | 'written'
  /** It is not even refused. */
  | 'hangs'
  | 'bug';

export interface Faults {
  /** The fault that an append of these records meets, if any. */
  append: (records: readonly OutRecord[]) => Fault | undefined;
}

export function withFaults(inner: Transport, faults: Faults): Transport {
  const append = async (records: readonly OutRecord[]): ReturnType<Transport['append']> => {
    const fault = faults.append(records);
    if (fault === 'away') throw new BusError('bus_unavailable', 'the bus is away');
    if (fault === 'bug') throw new TypeError('a bug of the log');
    if (fault === 'hangs') return new Promise(() => undefined);
    if (fault === 'lost') throw new BusError('publish_unknown', 'no acknowledgement');
    const positions = await inner.append(records);
    if (fault === 'written') throw new BusError('publish_unknown', 'no acknowledgement');
    return positions;
  };
  return but(inner, 'append', append);
}
