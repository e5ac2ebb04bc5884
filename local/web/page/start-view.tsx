import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { AppointmentState, PageState } from '../page-state.ts';
import { shownNumber } from './phone-number.ts';
import { go } from './route.ts';

const steps = [
  {
    view: 'phone',
    button: 'Open the phone',
    text: 'Call a practice, say what you need after the tone, and hang up. Then move the clock two minutes.',
  },
  {
    view: 'workspace',
    button: 'Open the workspace',
    text: 'As the assistant, become available, accept the task, and close it with the form.',
  },
  {
    view: 'clinicians',
    button: 'Open the phones',
    text: 'Call again about something medical: a clinician’s phone rings. In the morning, read the report in the mailbox.',
  },
] as const;

/** Everything that a patient keys to hear of the appointment: month, day and year. */
const hintOf = ({ phone, date, birthDate }: AppointmentState) =>
  `${shownNumber(phone)} has an appointment on ${date}. The birth date to key is ${birthDate.slice(5).replace('-', '')}${birthDate.slice(0, 4)}.`;

/** What to try, in three lines. */
export function StartView({ night: { night } }: { readonly night: PageState }) {
  return (
    <ContentLayout
      header={
        <Header variant="h1" description="Everything here runs on this machine; nobody is really called.">
          One night at the desk
        </Header>
      }
    >
      <SpaceBetween size="l">
        <Container header={<Header variant="h2">Try this</Header>}>
          <ol className="steps">
            {steps.map(({ view, button, text }) => (
              <li key={view}>
                <span>{text}</span>
                <Button onClick={() => go(view)}>{button}</Button>
              </li>
            ))}
          </ol>
        </Container>
        <Container header={<Header variant="h2">Practices of tonight</Header>}>
          <KeyValuePairs
            columns={2}
            items={night.practices.map(({ name, timeZone, lines, appointment }) => ({
              label: name,
              value: (
                <>
                  {lines.map(({ number, label }) => (
                    <div key={number}>
                      {shownNumber(number)}{' '}
                      <Box variant="span" color="text-body-secondary">
                        {label}
                      </Box>
                    </div>
                  ))}
                  <Box color="text-body-secondary">{timeZone}</Box>
                  {appointment && <Box color="text-body-secondary">{hintOf(appointment)}</Box>}
                </>
              ),
            }))}
          />
        </Container>
      </SpaceBetween>
    </ContentLayout>
  );
}
