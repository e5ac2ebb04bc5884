import Badge from '@cloudscape-design/components/badge';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { DeskContact } from '../page-state.ts';
import { useAct } from './act.ts';
import { CallOnDesk } from './call-on-desk.tsx';
import { useNow } from './moments.ts';

interface Props {
  readonly who: string;
  readonly contact: DeskContact;
  readonly isChosen: boolean;
  readonly offset: number;
  readonly onChoose: () => void;
}
const labels = { offered: 'Offered', connected: 'Accepted', 'after-work': 'Ended: please clear' } as const;

/** One contact on the desk with what can be done with it. */
export function DeskContactCard({ who, contact, isChosen, offset, onChoose }: Props) {
  const act = useAct();
  const now = useNow(offset);
  const { id: contactId, state, title, description, practice, channel, since } = contact;
  const take = (name: string) => void act(`desk/${name}`, { who, contactId });
  return (
    <Container
      header={
        <Header variant="h3" description={practice}>
          {title}
        </Header>
      }
    >
      <SpaceBetween size="s">
        <SpaceBetween direction="horizontal" size="xs">
          <Badge color={state === 'offered' ? 'blue' : state === 'connected' ? 'green' : 'grey'}>
            {contact.onHold ? 'On hold' : labels[state]}
          </Badge>
          <Box color="text-body-secondary">
            {channel === 'VOICE' ? 'call' : 'task'}, {Math.max(0, Math.round((now - since) / 1_000))} s
          </Box>
        </SpaceBetween>
        {description && <Box>{description}</Box>}
        {channel === 'VOICE' && <CallOnDesk who={who} contact={contact} />}
        <SpaceBetween direction="horizontal" size="xs">
          {state === 'offered' && (
            <Button variant="primary" onClick={() => take('accept')}>
              Accept
            </Button>
          )}
          {state === 'offered' && <Button onClick={() => take('reject')}>Reject</Button>}
          {state === 'connected' && channel === 'VOICE' && (
            <Button onClick={() => take(contact.onHold ? 'unhold' : 'hold')}>{contact.onHold ? 'Take back' : 'Hold'}</Button>
          )}
          {state === 'connected' && <Button onClick={() => take('end')}>{channel === 'VOICE' ? 'End call' : 'End task'}</Button>}
          {state === 'after-work' && (
            <Button variant="primary" onClick={() => take('clear')}>
              Clear contact
            </Button>
          )}
          {!isChosen && (
            <Button variant="link" onClick={onChoose}>
              Show guide
            </Button>
          )}
        </SpaceBetween>
      </SpaceBetween>
    </Container>
  );
}
