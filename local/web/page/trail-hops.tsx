import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Steps from '@cloudscape-design/components/steps';
import type { Hop, PersonState } from '../page-state.ts';
import { clockTime, fullTime, weekdayTime } from './moments.ts';

interface Props {
  readonly hops: readonly Hop[];
  readonly timeZone: string;
  readonly people: readonly PersonState[];
}

/** Every hop as it was written down, from the first ring on. */
export function TrailHops({ hops, timeZone, people }: Props) {
  const who = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  return (
    <Container
      header={
        <Header variant="h2" counter={`(${hops.length})`}>
          Every hop
        </Header>
      }
    >
      <Steps
        ariaLabel="Hops"
        steps={hops.map(({ at, title, details, state, by }) => ({
          status: title.startsWith('Nobody') || title.startsWith('Promised') ? ('warning' as const) : ('success' as const),
          statusIconAriaLabel: 'done',
          header: (
            <>
              <strong>{title}</strong>{' '}
              <Box variant="span" color="text-body-secondary">
                {weekdayTime(at, timeZone).split(' ')[0]} {clockTime(at, timeZone)}
              </Box>
            </>
          ),
          details: (
            <Box color="text-body-secondary">
              {[...(by ? [`by ${who(by)}`] : []), ...details, ...(state ? [`state: ${state}`] : [])].map((line) => (
                <div key={line}>{withLocalTimes(line, timeZone)}</div>
              ))}
            </Box>
          ),
        }))}
      />
    </Container>
  );
}

/** Instants are kept in UTC; a person reads the practice's wall clock. */
const withLocalTimes = (line: string, timeZone: string) =>
  line.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, (instant) => fullTime(Date.parse(instant), timeZone));
