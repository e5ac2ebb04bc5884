import Box from '@cloudscape-design/components/box';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import type { PageState } from '../page-state.ts';
import { weekdayTime } from './moments.ts';

/** What the operator would be told: the alarms of the template, evaluated on this clock. */
export function AlarmsView({ night: { alarms, night } }: { readonly night: PageState }) {
  const zone = night.practices[0]?.timeZone ?? 'UTC';
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          counter={`(${alarms.all.length})`}
          description="The alarms that would be deployed, judged every minute of this clock."
        >
          Alarms
        </Header>
      }
    >
      <SpaceBetween size="l">
        {alarms.transitions.length > 0 && (
          <Table
            header={<Header variant="h2">Changes tonight</Header>}
            items={alarms.transitions.slice(0, 20)}
            columnDefinitions={[
              { id: 'at', header: 'When', cell: ({ at }) => weekdayTime(at, zone) },
              { id: 'alarm', header: 'Alarm', cell: ({ alarm }) => shortName(alarm) },
              { id: 'to', header: 'Became', cell: ({ to }) => <AlarmState state={to} /> },
            ]}
          />
        )}
        <Table
          header={<Header variant="h2">All alarms</Header>}
          items={alarms.all}
          trackBy="name"
          wrapLines
          empty={<Box>No alarms are declared.</Box>}
          columnDefinitions={[
            { id: 'state', header: 'State', width: 140, cell: ({ state }) => <AlarmState state={state} /> },
            { id: 'name', header: 'Alarm', width: 260, cell: ({ name }) => shortName(name) },
            { id: 'text', header: 'Who is hurt, and what to do', cell: ({ description }) => description },
          ]}
        />
      </SpaceBetween>
    </ContentLayout>
  );
}

/** Without the stack's name and the template's hash, in words. */
const shortName = (name: string) =>
  name
    .replace(/^NightdeskWatch-/, '')
    .replace(/[0-9A-F]{8}$/, '')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2');

function AlarmState({ state }: { readonly state: string }) {
  if (state === 'ALARM') return <StatusIndicator type="error">rings</StatusIndicator>;
  return state === 'OK' ? <StatusIndicator>quiet</StatusIndicator> : <StatusIndicator type="pending">no data yet</StatusIndicator>;
}
