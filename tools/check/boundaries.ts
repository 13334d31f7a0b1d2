/** The rooms of the house: runs dependency-cruiser's rules over the sources of a tree. */
import { join } from 'node:path';
import { ROOMS, ROOT, runPackage } from './sources.ts';

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}
interface CruiseResult {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }[];
  };
}

/** What the rules find in the tree at `root` (default: this one). Throws when the cruise itself fails. */
export async function violations(root = ROOT): Promise<{ modules: number; found: Violation[] }> {
  const args = ['--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', ...ROOMS];
  const { out } = await runPackage('dependency-cruiser/bin/dependency-cruiser.mjs', args, root);
  if (!out.startsWith('{')) throw new Error(`dependency-cruiser failed: ${out.slice(0, 2000)}`);
  const { summary } = JSON.parse(out) as CruiseResult;
  return { modules: summary.totalCruised, found: summary.violations.map((v) => ({ rule: v.rule.name, from: v.from, to: v.to })) };
}

export async function checkBoundaries(): Promise<string[]> {
  const { modules, found } = await violations();
  if (modules < 20) return [`only ${modules} modules were looked at: the rules see no sources`];
  return found.map((v) => `${v.rule}: ${v.from} imports ${v.to} (what to do: .dependency-cruiser.cjs)`);
}
