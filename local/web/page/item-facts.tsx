import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { isOpen } from '../../../shared/domain/work-item/work-item.ts';
import type { PersonState, Trail } from '../page-state.ts';
import { ItemState } from './item-state.tsx';
import { distance, fullTime, useNow } from './moments.ts';
import { UrgencyBadge } from './urgency-badge.tsx';

interface Props {
  readonly trail: Trail;
  readonly timeZone: string;
  readonly offset: number;
  readonly people: readonly PersonState[];
}

/** Where the item stands: state, owner, due time, and what is planned for it. */
export function ItemFacts({ trail: { item, timers }, timeZone, offset, people }: Props) {
  const now = useNow(offset);
  const moment = (at: string | undefined) => (at ? fullTime(Date.parse(at), timeZone) : '–');
  const { team, person } = item.owner;
  const owner = people.find(({ id }) => id === person)?.name;
  const facts = [
    { label: 'State', value: <ItemState state={item.state} /> },
    { label: 'Urgency', value: <UrgencyBadge item={item} /> },
    { label: 'Owner', value: owner ? `${owner} (${team})` : team.replaceAll('-', ' ') },
    ...(isOpen(item) ? [{ label: 'Due', value: moment(item.due) }] : [{ label: 'Closed', value: moment(item.closedAt) }]),
    { label: 'Promised to the caller', value: moment(item.promisedAt) },
    { label: 'Topics', value: item.topics.join(', ') || '–' },
    { label: 'Why', value: item.reasons.join(', ') || '–' },
    { label: 'Tasks, pages', value: `${item.tasks}, ${item.escalation?.pages ?? 0}` },
  ];
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">Where it stands</Header>}>
        <KeyValuePairs columns={1} items={facts} />
      </Container>
      <Container header={<Header variant="h2">What comes next by itself</Header>}>
        {timers.length > 0 ? (
          <KeyValuePairs
            columns={1}
            items={timers.map(({ kind, at }) => ({
              label: kind.replaceAll('-', ' '),
              value: `${fullTime(at, timeZone)} (${distance(at, now)})`,
            }))}
          />
        ) : (
          <Box color="text-body-secondary">{isOpen(item) ? 'No timer: a person has the task.' : 'Nothing. It is closed.'}</Box>
        )}
      </Container>
    </SpaceBetween>
  );
}
