import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import Table from '@cloudscape-design/components/table';
import { isOpen, type WorkItem } from '../../../shared/domain/work-item/work-item.ts';
import type { PracticeState } from '../page-state.ts';
import { ItemState } from './item-state.tsx';
import { distance, useNow, weekdayTime } from './moments.ts';
import { UrgencyBadge } from './urgency-badge.tsx';

interface Props {
  readonly practice: PracticeState;
  readonly items: readonly WorkItem[];
  readonly offset: number;
}

/** The items of one practice. */
export function ItemTable({ practice: { name, timeZone, people }, items, offset }: Props) {
  const now = useNow(offset);
  const open = items.filter(isOpen).length;
  const due = ({ due: at, ...item }: WorkItem) =>
    isOpen(item) ? `${weekdayTime(Date.parse(at), timeZone)} (${distance(Date.parse(at), now)})` : '';
  const owner = ({ owner: { team, person } }: WorkItem) => people.find(({ id }) => id === person)?.name ?? team.replaceAll('-', ' ');
  return (
    <Table
      header={
        <Header variant="h2" counter={`(${open} open)`}>
          {name}
        </Header>
      }
      items={items}
      trackBy="id"
      empty={<Box color="text-body-secondary">No items. Call this practice, and one appears as soon as the call is over.</Box>}
      columnDefinitions={[
        { id: 'what', header: 'What', cell: (item) => <Link href={`#/items/${item.id}`}>{titleOf(item)}</Link> },
        { id: 'received', header: 'Call ended', cell: ({ receivedAt }) => weekdayTime(Date.parse(receivedAt), timeZone) },
        { id: 'urgency', header: 'Urgency', cell: (item) => <UrgencyBadge item={item} /> },
        { id: 'state', header: 'State', cell: ({ state }) => <ItemState state={state} /> },
        { id: 'owner', header: 'Owner', cell: owner },
        { id: 'due', header: 'Due', cell: due },
      ]}
    />
  );
}

/** `Message about an appointment`, in the words of the product. */
export function titleOf({ kind, topics }: WorkItem): string {
  const about = topics.join(', ');
  if (kind === 'missed-call') return 'Missed call';
  return `${kind === 'answered' ? 'Call' : 'Message'}${about ? `: ${about}` : ''}`;
}
