/** The ledger as it runs, and what is asked of it. */
import type { LedgerAnswer, LedgerBalance, LedgerQuery, RequestStatus, TrafficReport } from '@cohortlens/contracts';
import type { Service } from '@cohortlens/service';
import { ServiceHouse } from '@cohortlens/service/testing';
import { ledgerService } from '../index.ts';

export { START } from '@cohortlens/service/testing';

const PUBLISHED = [
  'requests.prediction',
  'results.prediction',
  'outcomes',
  'queries.ledger',
  'queries.traffic',
  'flags.state',
] as const;

export class House extends ServiceHouse {
  static async open(service: Service = ledgerService): Promise<House> {
    const house = new House(service, { follows: [], produces: PUBLISHED });
    await house.open();
    await house.start();
    return house;
  }

  ask(question: LedgerQuery): Promise<LedgerAnswer> {
    return this.question('queries.ledger', question);
  }

  traffic(window: number): Promise<TrafficReport> {
    return this.question('queries.traffic', { window });
  }

  async status(id: string, tenant = 'acme'): Promise<RequestStatus | null> {
    const answer = await this.ask({ ask: 'request', request_id: id, tenant });
    if (answer.ask !== 'request') throw new Error(answer.ask);
    return answer.found;
  }

  /** After a tick of the clock, so that what was read before the question is older than it. */
  async balance(): Promise<LedgerBalance> {
    this.now++;
    const answer = await this.ask({ ask: 'balance' });
    if (answer.ask !== 'balance') throw new Error(answer.ask);
    return answer.balance;
  }
}
