/** dlq list, show, redrive: messages that a service could not handle and put aside. */
import type { DeadLetter, DeadLetterContent, DeadLettersPage, RedriveAnswer } from '@cohortlens/contracts';
import type { Command } from 'commander';
import { declare, group, type Registry } from '../command.ts';
import { time, whole } from '../format.ts';
import { fields, print, table } from '../output.ts';

interface Options {
  readonly topic?: string;
  readonly group?: string;
  readonly limit?: string;
  readonly cursor?: string;
  readonly reason?: string;
}

const path = (id: string): string => `/api/v2/admin/dead-letters/${encodeURIComponent(id)}`;
const redriven = ({ redriven: r }: DeadLetter): string => (r === null ? '' : `${time(r.at)} by ${r.by}`);
const details = (letter: DeadLetter): readonly (readonly [string, string])[] => [
  ['id', letter.id],
  ['put aside', time(letter.put_aside_at)],
  ['cause', `${letter.cause}: ${letter.detail}`],
  ['attempts', String(letter.attempts)],
  ['request', letter.request_id ?? '–'],
  ['redriven', redriven(letter) || 'no'],
];

export function addDeadLetters(program: Command, registry: Registry): void {
  const dlq = group(program, 'dlq', 'Dead letters: messages that a service could not handle and put aside.');
  declare<Options>(dlq, registry, {
    name: 'list',
    about: 'Dead letters, newest first.',
    options: [
      ['--topic <topic>', 'Of one topic.'],
      ['--group <service>', 'Of one service.'],
      ['--limit <n>', 'At most so many, up to 200 (50).'],
      ['--cursor <cursor>', 'Where the last page ended.'],
    ],
    run: async (context, { topic, group, limit = '50', cursor }) => {
      const query = { topic, group, cursor, limit: whole(limit, '--limit', 1, 200) };
      const page = await context.api.get<DeadLettersPage>('/api/v2/admin/dead-letters', query);
      await print(context, page, async () => {
        if (page.items.length === 0) return 'no dead letters';
        const rows = page.items.map((l) => [l.id, time(l.put_aside_at), l.cause, l.detail, redriven(l)]);
        const more = page.next === null ? '' : `\n\nmore: --cursor ${page.next}`;
        return `${await table(['ID', 'PUT ASIDE', 'CAUSE', 'DETAIL', 'REDRIVEN'], rows)}${more}`;
      });
    },
  });
  declare(dlq, registry, {
    name: 'show <id>',
    about: 'One with its headers and content. The content may be personal.',
    run: async (context, _options, [id = '']) => {
      const found = await context.api.get<DeadLetterContent>(path(id));
      await print(context, found, async () => {
        const content = found.content === null ? '(too large to be kept)' : found.content + (found.truncated ? '…' : '');
        return [
          await fields(details(found.letter)),
          await fields(Object.entries(found.headers).map(([name, value]) => [name, value ?? ''])),
          content,
        ].join('\n\n');
      });
    },
  });
  declare<Options>(dlq, registry, {
    name: 'redrive <id...>',
    about: 'Gives the very message to the service that failed, and to no other; once, however often it is asked.',
    options: [['--reason <text>', 'Why, for the record.']],
    run: async (context, { reason }, ids) => {
      const answers: RedriveAnswer[] = [];
      for (const id of ids)
        answers.push(await context.api.post<RedriveAnswer>(`${path(id)}/redrive`, reason === undefined ? {} : { reason }));
      await print(context, { items: answers }, () =>
        answers
          .map(
            ({ letter, repeated }) =>
              `${letter.id}  ${repeated ? `was redriven already, ${redriven(letter)}` : `redriven to ${letter.group}`}`,
          )
          .join('\n'),
      );
    },
  });
}
