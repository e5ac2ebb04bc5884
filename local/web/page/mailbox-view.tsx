import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import type { MailState, PageState } from '../page-state.ts';
import { MailList } from './mail-list.tsx';
import { MailReader } from './mail-reader.tsx';
import { go } from './route.ts';

interface Props {
  readonly night: PageState;
  readonly id: string;
}

/** All mail of the night: reports, notes to the team lead, and what the operator is told by alarms. */
export function MailboxView({ night: { mail, night }, id }: Props) {
  const read = mail.find((candidate) => candidate.id === id) ?? mail[0];
  const about = ({ subject }: MailState) => night.practices.find(({ name }) => subject.includes(name)) ?? night.practices[0];
  const zoneOf = (one: MailState) => about(one)?.timeZone ?? 'UTC';
  return (
    <ContentLayout
      header={
        <Header variant="h1" counter={`(${mail.length})`} description="Everything that was mailed, to whomever.">
          Mailbox
        </Header>
      }
    >
      {read ? (
        <div className="desk-columns">
          <MailList mail={mail} readId={read.id} zoneOf={zoneOf} onRead={(next) => go('mail', next)} />
          <MailReader key={read.id} mail={read} timeZone={zoneOf(read)} />
        </div>
      ) : (
        <Container>
          <Box color="text-body-secondary">No mail yet. Each practice’s report comes at its morning hour: press “Next report” on top.</Box>
        </Container>
      )}
    </ContentLayout>
  );
}
