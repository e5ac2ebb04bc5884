import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Tabs from '@cloudscape-design/components/tabs';
import type { MailState } from '../page-state.ts';
import { fullTime } from './moments.ts';

interface Props {
  readonly mail: MailState;
  readonly timeZone: string;
}

/** One mail, as a mail program shows it and as plain text. */
export function MailReader({ mail: { id, at, from, to, subject, text, hasHtml, attachments }, timeZone }: Props) {
  const plain = { id: 'text', label: 'Text', content: <pre className="mail-text">{text}</pre> };
  const page = {
    id: 'html',
    label: 'As mailed',
    content: <iframe className="mail-frame" title={subject} sandbox="" src={`/mail?id=${encodeURIComponent(id)}`} />,
  };
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={`From ${from} to ${to.join(', ')}, ${fullTime(at, timeZone)}${attachments.length ? `, with ${attachments.join(', ')}` : ''}`}
        >
          {subject}
        </Header>
      }
    >
      {hasHtml ? <Tabs tabs={[page, plain]} /> : plain.content}
    </Container>
  );
}
