import Box from '@cloudscape-design/components/box';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { PageState, RingingState } from '../page-state.ts';
import { ClinicianCall } from './clinician-call.tsx';
import { ClinicianList } from './clinician-list.tsx';
import { ownerOf } from './phone-owner.ts';

const endOf = ({ transcript }: RingingState) => transcript.at(-1)?.at ?? 0;

/** The phones of everybody who is called: answer one, or let it ring. */
export function ClinicianView({ night }: { readonly night: PageState }) {
  const going = night.clinicians.filter(({ over }) => !over);
  const card = (call: RingingState) => (
    <ClinicianCall key={call.id} call={call} jumping={night.clock.jumpingTo !== undefined} owner={ownerOf(call, night.night.practices)} />
  );
  const last = night.clinicians.filter(({ over }) => over).toSorted((a, b) => endOf(b) - endOf(a))[0];
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description={`Clinicians, front desks, and patients who are called. On this machine everybody’s PIN is ${night.night.pin}.`}
        >
          Outside phones
        </Header>
      }
    >
      <SpaceBetween size="l">
        {going.map(card)}
        {going.length === 0 && (
          <Box color="text-body-secondary">No phone rings. Leave a message about something medical, or press 1 for it, and one will.</Box>
        )}
        {going.length === 0 && last && card(last)}
        <ClinicianList night={night} />
      </SpaceBetween>
    </ContentLayout>
  );
}
