/** docs/flow.md: who publishes and who reads what, drawn from the registry of topics and the flow that each service declares. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TOPICS, type TopicDeclaration } from '@cohortlens/contracts';

/** What a service's flow.ts declares, as far as the picture needs it. */
export interface DeclaredFlow {
  readonly service: string;
  readonly consumes: readonly { readonly topic: string }[];
  readonly follows: readonly string[];
  readonly produces: readonly string[];
}

const isFlow = (value: unknown): value is DeclaredFlow =>
  typeof value === 'object' && value !== null && 'service' in value && 'consumes' in value && 'produces' in value;

/**
 * The flows of the services as built (services/<name>/dist/flow.js), by service; a service that declares none is left out.
 * Its sources say whether it does; where there are none, as in an image, what was built.
 */
export async function readFlows(root: string): Promise<DeclaredFlow[]> {
  const found: DeclaredFlow[] = [];
  for (const service of readdirSync(join(root, 'services')).sort()) {
    const sources = join(root, 'services', service, 'src');
    const built = join(root, 'services', service, 'dist', 'flow.js');
    if (!existsSync(existsSync(sources) ? join(sources, 'flow.ts') : built)) continue;
    if (!existsSync(built)) throw new Error(`${service} is not built: npm run build`);
    const module = (await import(pathToFileURL(built).href)) as Record<string, unknown>;
    found.push(...Object.values(module).filter(isFlow));
  }
  return found;
}

const id = (name: string): string => name.replace(/\W/g, '_');
const topics: readonly (readonly [string, TopicDeclaration])[] = Object.entries(TOPICS);

/** Arrows as mermaid has them: solid for a group that shares the work, dotted for a copy that every replica keeps. */
export function arrows(flows: readonly DeclaredFlow[]): string[] {
  const found = new Set<string>();
  const declared = new Set(flows.map((f) => f.service));
  for (const flow of flows) {
    for (const topic of flow.produces) found.add(`${id(flow.service)} --> ${id(topic)}`);
    for (const { topic } of flow.consumes) found.add(`${id(topic)} --> ${id(flow.service)}`);
    for (const topic of flow.follows) found.add(`${id(topic)} -.-> ${id(flow.service)}`);
  }
  for (const [name, t] of topics)
    for (const owner of t.owner.split(', ')) {
      if (declared.has(owner) || owner === 'every service') continue;
      found.add(t.inbox ? `${id(name)} --> ${id(owner)}` : `${id(owner)} --> ${id(name)}`);
    }
  return [...found];
}

export function flowPage(flows: readonly DeclaredFlow[]): string {
  const names = new Set([...topics.map(([name]) => name), ...flows.flatMap((f) => f.produces)]);
  const services = new Set([...flows.map((f) => f.service), ...topics.flatMap(([, t]) => t.owner.split(', '))]);
  services.delete('every service');
  return `<!-- Generated from contracts and the services' flow.ts by \`npm run generate\`. Do not edit. -->
# Who publishes what

Boxes are services, rounded ones topics. A dotted arrow is a topic that every replica keeps a copy of. Every service publishes its sign of life on \`instances\`.

\`\`\`mermaid
flowchart LR
${[...services]
  .sort()
  .map((s) => `  ${id(s)}[${s}]`)
  .join('\n')}
${[...names].map((n) => `  ${id(n)}([${n}])`).join('\n')}
${arrows(flows)
  .map((a) => `  ${a}`)
  .join('\n')}
\`\`\`
`;
}
