/** The flows that services declare against the registry: only its owner publishes a topic, and only its owner reads an inbox. */
import { TOPICS, type TopicDeclaration } from '@cohortlens/contracts';
import { readFlows, type DeclaredFlow } from '../generate/flow.ts';
import { ROOT } from './sources.ts';

const topics: readonly (readonly [string, TopicDeclaration])[] = Object.entries(TOPICS);
const owns = (owner: string, service: string): boolean => owner === 'every service' || owner.split(', ').includes(service);

/** What the flows do that the registry does not allow, and which declared owner does not do its part. */
export function flowProblems(flows: readonly DeclaredFlow[]): string[] {
  return topics.flatMap(([name, { owner, inbox }]) => {
    const writes = flows.filter((f) => f.produces.includes(name)).map((f) => f.service);
    const reads = flows.filter((f) => f.consumes.some((c) => c.topic === name)).map((f) => f.service);
    const active = inbox ? reads : writes;
    const absent = flows.filter((f) => owner !== 'every service' && owns(owner, f.service) && !active.includes(f.service));
    return [
      ...active.filter((s) => !owns(owner, s)).map((s) => `${s} ${inbox ? 'reads' : 'publishes'} ${name}, which ${owner} owns`),
      ...absent.map((f) => `${f.service} owns ${name}, but its flow does not ${inbox ? 'read' : 'publish'} it`),
    ];
  });
}

export const checkFlows = async (): Promise<string[]> => flowProblems(await readFlows(ROOT));
