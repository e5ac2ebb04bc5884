import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import Table from '@cloudscape-design/components/table';
import Header from '@cloudscape-design/components/header';
import { workItemIdOf } from '../../../shared/domain/work-item/work-item.ts';
import type { CallState, PracticeItems } from '../page-state.ts';
import { shownNumber } from './phone-number.ts';

interface Props {
  readonly calls: readonly CallState[];
  readonly items: readonly PracticeItems[];
}

/** The calls of this page that are over, each with the item that it became. */
export function PastCalls({ calls, items }: Props) {
  const known = new Set(items.flatMap((practice) => practice.items.map(({ id }) => id)));
  if (calls.length === 0) return null;
  return (
    <Table
      header={<Header variant="h2">Calls that are over</Header>}
      variant="container"
      items={calls.slice(0, 5)}
      trackBy="id"
      columnDefinitions={[
        { id: 'from', header: 'From', cell: ({ from }) => shownNumber(from) },
        { id: 'to', header: 'To', cell: ({ to }) => shownNumber(to) },
        { id: 'end', header: 'How it ended', cell: ({ transcript }) => transcript.at(-1)?.text ?? '' },
        {
          id: 'item',
          header: 'Work item',
          cell: ({ id }) =>
            known.has(workItemIdOf(id)) ? (
              <Link href={`#/items/${workItemIdOf(id)}`}>Follow its trail</Link>
            ) : (
              <Box color="text-body-secondary">none yet</Box>
            ),
        },
      ]}
    />
  );
}
