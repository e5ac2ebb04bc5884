import type { PageState } from '../page-state.ts';
import { AlarmsView } from './alarms-view.tsx';
import { ClinicianView } from './clinician-view.tsx';
import { ItemsView } from './items-view.tsx';
import { MailboxView } from './mailbox-view.tsx';
import { PhoneView } from './phone-view.tsx';
import type { Route } from './route.ts';
import { StartView } from './start-view.tsx';
import { TrailView } from './trail-view.tsx';
import { WorkspaceView } from './workspace-view.tsx';

interface Props {
  readonly night: PageState;
  readonly route: Route;
}

/** The view that the address names. */
export function View({ night, route: { view, id } }: Props) {
  switch (view) {
    case 'phone':
      return <PhoneView night={night} />;
    case 'workspace':
      return <WorkspaceView night={night} />;
    case 'clinicians':
      return <ClinicianView night={night} />;
    case 'mail':
      return <MailboxView night={night} id={id} />;
    case 'items':
      return id ? <TrailView key={id} night={night} id={id} /> : <ItemsView night={night} />;
    case 'alarms':
      return <AlarmsView night={night} />;
    default:
      return <StartView night={night} />;
  }
}
