/** docs/cli.md, from the command line as it is declared. */
import { EXIT_MEANINGS } from '../cli/exit.ts';
import { type Leaf, leavesOf } from '../cli/leaves.ts';

const NOTE = '<!-- Generated from tools/cli by `npm run generate`. Do not edit. -->\n';
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

/** The options that every command has; the others are its own. */
function shared(leaves: readonly Leaf[]): readonly Leaf['options'][number][] {
  const [first, ...others] = leaves;
  return (first?.options ?? []).filter((o) => others.every((leaf) => leaf.options.some((own) => own.flags === o.flags)));
}

export function cliPage(): string {
  const leaves = leavesOf();
  const common = shared(leaves);
  const own = ({ options }: Leaf): string[] =>
    options.filter((o) => !common.some((c) => c.flags === o.flags)).map((o) => `- \`${o.flags}\`: ${o.about}`);
  const sections = leaves.map((leaf) =>
    [
      `## ${leaf.name}`,
      '',
      '```',
      `npx cohortlens ${leaf.usage}`,
      '```',
      '',
      leaf.about,
      ...(own(leaf).length > 0 ? ['', ...own(leaf)] : []),
    ].join('\n'),
  );
  return `${NOTE}# The command line

\`npx cohortlens\` in a clone, after one \`npm start\` or \`npm install\`; nothing has to be built. What it answers goes to stdout, everything
else to stderr. \`--help\` tells of every command.

| every command takes, before its name or after it | |
| --- | --- |
${common.map((o) => `| \`${o.flags}\` | ${cell(o.about)} |`).join('\n')}

| exit code | |
| --- | --- |
${Object.entries(EXIT_MEANINGS)
  .map(([code, meaning]) => `| ${code} | ${meaning} |`)
  .join('\n')}

**Tokens.** \`ADMIN_TOKEN=$(npx cohortlens token)\` is what the runbook's curl lines need; it is good for half an hour at least, and an hour at most, and
the tool takes it while it is good. Without one it logs in as
\`COHORTLENS_USER\` with \`COHORTLENS_PASSWORD\` (outside production: admin, admin) and keeps the token, readable for this user alone, in
\`~/.cache/cohortlens\` until it expires, so that a rollback is never held up by the throttle of logins; \`COHORTLENS_CACHE=off\` keeps none.

**Questions.** What hands clients to v2 or takes an answer away asks first; where nobody can answer it refuses, unless \`--yes\` is given.
\`rollback\` and the kill switch (\`flags set v2_enabled=false\`) are emergencies and never ask.

**Over the topics.** With \`--via kafka\` (and \`KAFKA_BROKERS\`, \`TOPIC_PREFIX\`, \`JWT_SECRET\` or \`COMMAND_SECRET\` as the services have them) flag
commands are signed here and published to \`flags.commands\`; the verdict is read from \`flags.events\`: the same event and the same audit as
over HTTP, also with every ingress down. The actor is \`COHORTLENS_USER\`, else the user of the machine.

**The runbook's numbers.** \`error-rate\` and \`p95-latency\` print bare numbers; with \`--above\` the exit code judges, and is 1 only when
the number is above the limit, whatever else goes wrong:

\`\`\`bash
npx cohortlens error-rate --above 1; [ $? -ne 1 ] || npx cohortlens rollback --reason="error rate"
npx cohortlens p95-latency --of v2 --capability prediction --above 2000; [ $? -ne 1 ] || npx cohortlens rollback --reason="latency"
\`\`\`

${sections.join('\n\n')}
`;
}
