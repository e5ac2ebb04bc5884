import Box from '@cloudscape-design/components/box';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { PageState, RingingState } from '../page-state.ts';
import { ClinicianCall } from './clinician-call.tsx';
import { ClinicianList } from './clinician-list.tsx';

/** The phones of those who are paged at night. */
export function ClinicianView({ night }: { readonly night: PageState }) {
  const going = night.clinicians.filter(({ over }) => !over);
  const ofNumber = (number: string) =>
    night.night.practices.flatMap((practice) =>
      practice.people.filter(({ phone }) => phone === number).map((person) => ({ practice, person })),
    )[0];
  const card = (call: RingingState) => (
    <ClinicianCall key={call.id} call={call} jumping={night.clock.jumpingTo !== undefined} owner={ofNumber(call.to)} />
  );
  const last = night.clinicians.find(({ over }) => over);
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={`On this machine everybody’s PIN is ${night.night.pin}.`}>
          Clinicians’ phones
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
