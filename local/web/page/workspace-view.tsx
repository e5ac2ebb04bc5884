import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { AgentState, DeskContact, PageState } from '../page-state.ts';
import { AgentStatus } from './agent-status.tsx';
import { DeskContacts } from './desk-contacts.tsx';
import { GuideView } from './guide-view.tsx';
import { useRemembered } from './remembered.ts';

/** The agent workspace of whoever one chooses to be: status, contacts, and the guide of the chosen contact. */
export function WorkspaceView({ night }: { readonly night: PageState }) {
  const [who, setWho] = useRemembered('workspace who', 'assistant');
  const [chosen, setChosen] = useRemembered('workspace contact', '');
  const agent = night.desk.find(({ name }) => name === who) ?? night.desk[0];
  if (!agent) return <Box>Nobody has a seat tonight.</Box>;
  const contact = agent.contacts.find(({ id }) => id === chosen) ?? agent.contacts[0];
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description="What an assistant, a team lead, or the practice’s own staff works in."
          actions={
            <SpaceBetween direction="horizontal" size="s" alignItems="center">
              <Select
                ariaLabel="Who you are"
                selectedOption={{ value: agent.name, label: seatOf(agent) }}
                options={night.desk.map((seat) => ({ value: seat.name, label: seatOf(seat), description: seat.name }))}
                onChange={({ detail }) => setWho(detail.selectedOption.value ?? '')}
              />
              <AgentStatus agent={agent} />
            </SpaceBetween>
          }
        >
          Workspace
        </Header>
      }
    >
      <div className="desk-columns">
        <DeskContacts agent={agent} chosen={contact?.id ?? ''} onChoose={setChosen} offset={night.clock.offset} />
        <Guide agent={agent} contact={contact} />
      </div>
    </ContentLayout>
  );
}

const seatOf = ({ person, role, name }: AgentState) => {
  const place = name.slice(role.length + 1).replaceAll('-', ' ');
  return place ? `${person}, ${place}` : person;
};

function Guide({ agent, contact }: { readonly agent: AgentState; readonly contact: DeskContact | undefined }) {
  const view = agent.views.find(({ contactId }) => contactId === contact?.id);
  return (
    <Container>
      {contact && view ? (
        <GuideView key={`${view.guideId} ${view.shownAt}`} who={agent.name} view={view} accepted={contact.state !== 'offered'} />
      ) : (
        <Box color="text-body-secondary" textAlign="center" padding="l">
          {contact
            ? 'The guide is being opened, or this contact has none.'
            : 'The guide of a contact is shown here. There is no contact yet.'}
        </Box>
      )}
    </Container>
  );
}
