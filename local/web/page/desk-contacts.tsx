import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { AgentState, DeskContact } from '../page-state.ts';
import { DeskContactCard } from './desk-contact-card.tsx';
import { DeskDial } from './desk-dial.tsx';

interface Props {
  readonly agent: AgentState;
  readonly chosen: string;
  readonly offset: number;
  readonly onChoose: (contactId: string) => void;
}

const isCall = ({ channel }: DeskContact) => channel === 'VOICE';

/** What lies on the desk, and why nothing does when nothing does. */
export function DeskContacts({ agent, chosen, offset, onChoose }: Props) {
  return (
    <SpaceBetween size="m">
      {agent.missed && <Alert type="warning">You missed a contact. Press Available to be offered it again.</Alert>}
      {agent.contacts.map((contact) => (
        <DeskContactCard
          key={contact.id}
          who={agent.name}
          contact={contact}
          isChosen={contact.id === chosen}
          offset={offset}
          onChoose={() => onChoose(contact.id)}
        />
      ))}
      {agent.status !== 'Offline' && !agent.contacts.some(isCall) && <DeskDial who={agent.name} />}
      {agent.contacts.length === 0 && (
        <Container header={<Header variant="h2">Contacts</Header>}>
          <Box color="text-body-secondary">
            {agent.status === 'Available' && !agent.missed
              ? 'Nothing waits for you. A task comes a minute or two after a message.'
              : 'Set your status to Available to be offered what waits.'}
          </Box>
        </Container>
      )}
    </SpaceBetween>
  );
}
