import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import type { PageState } from '../page-state.ts';
import { shownNumber } from './phone-number.ts';

/** Everybody who may be called tonight. */
export function ClinicianList({ night }: { readonly night: PageState }) {
  const people = night.night.practices.flatMap(({ name: practice, people: own }) => own.map((person) => ({ ...person, practice })));
  const doing = (phone: string) => night.clinicians.find(({ to, over }) => to === phone && !over);
  const calls = (phone: string) => night.clinicians.filter(({ to }) => to === phone).length;
  return (
    <Table
      header={<Header variant="h2">Who may be called</Header>}
      items={people}
      trackBy={({ practice, id }) => `${practice} ${id}`}
      columnDefinitions={[
        { id: 'name', header: 'Person', cell: ({ name }) => name },
        { id: 'role', header: 'Role', cell: ({ role }) => role.replaceAll('-', ' ') },
        { id: 'practice', header: 'Practice', cell: ({ practice }) => practice },
        { id: 'phone', header: 'Phone', cell: ({ phone }) => shownNumber(phone) },
        { id: 'calls', header: 'Calls tonight', cell: ({ phone }) => calls(phone) },
        {
          id: 'now',
          header: 'Now',
          cell: ({ phone }) => {
            const call = doing(phone);
            if (!call) return <StatusIndicator type="stopped">quiet</StatusIndicator>;
            return call.answered ? (
              <StatusIndicator>on the phone</StatusIndicator>
            ) : (
              <StatusIndicator type="warning">ringing</StatusIndicator>
            );
          },
        },
      ]}
    />
  );
}
