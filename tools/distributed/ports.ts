/** The ports that the processes listen on, looked at before any of them starts: each would only end by itself, again and again. */
import { LAST_PORT, tryPort } from '@cohortlens/config';

/** By the variable that names the first of them; each is followed by the next, as many as are needed. 0: the system chooses. */
export type Ports = Readonly<Record<string, { readonly first: number; readonly count: number }>>;

/** Each with its variable, those that the system may choose left out. */
const chosen = (ports: Ports): { readonly name: string; readonly port: number }[] =>
  Object.entries(ports).flatMap(([name, { first, count }]) =>
    first === 0 ? [] : Array.from({ length: count }, (_, i) => ({ name, port: first + i })),
  );

/** Throws when there are not so many ports, or two want the same. */
export function mustBeApart(ports: Ports): void {
  const owners = new Map<number, string>();
  for (const [name, { first, count }] of Object.entries(ports)) {
    if (first + count - 1 > LAST_PORT)
      throw new Error(`${name}: ${String(count)} ports from ${String(first)} on end above ${String(LAST_PORT)}`);
  }
  for (const { name, port } of chosen(ports)) {
    const owner = owners.get(port);
    if (owner !== undefined) throw new Error(`${name}: port ${String(port)} is ${owner}'s already`);
    owners.set(port, name);
  }
}

/** Rejects when one of them cannot be listened on at this host, e.g. because somebody else does. */
export async function mustBeFree(ports: Ports, host: string): Promise<void> {
  for (const { name, port } of chosen(ports)) {
    try {
      await tryPort(port, host);
    } catch (error) {
      const why = (error as { readonly code?: string }).code ?? String(error);
      throw new Error(`${name}: port ${String(port)} cannot be had on ${host}: ${why}`, { cause: error });
    }
  }
}
