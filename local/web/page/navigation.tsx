import Badge from '@cloudscape-design/components/badge';
import SideNavigation, { type SideNavigationProps } from '@cloudscape-design/components/side-navigation';
import { isOpen } from '../../../shared/domain/work-item/work-item.ts';
import type { PageState } from '../page-state.ts';

interface Props {
  readonly night: PageState;
  readonly view: string;
}

/** The views, each with the number of what waits in it. */
export function Navigation({ night, view }: Props) {
  const link = (name: string, text: string, count = 0, color: 'red' | 'blue' | 'grey' = 'blue'): SideNavigationProps.Link => ({
    type: 'link',
    text,
    href: `#/${name}`,
    ...(count > 0 && { info: <Badge color={color}>{count}</Badge> }),
  });
  const ringing = night.clinicians.filter(({ over, answered }) => !over && !answered).length;
  const offered = night.desk.flatMap(({ contacts }) => contacts).filter(({ state }) => state === 'offered').length;
  const open = night.items.flatMap(({ items }) => items).filter(isOpen).length;
  const alarms = night.alarms.all.filter(({ state }) => state === 'ALARM').length;
  return (
    <SideNavigation
      activeHref={`#/${view}`}
      items={[
        link('start', 'Start here'),
        { type: 'divider' },
        link('phone', 'Phone', night.phone.filter(({ over }) => !over).length),
        link('workspace', 'Workspace', offered),
        link('clinicians', 'Outside phones', ringing, 'red'),
        link('mail', 'Mailbox', night.mail.length, 'grey'),
        { type: 'divider' },
        link('items', 'Work items', open, 'grey'),
        link('alarms', 'Alarms', alarms, 'red'),
      ]}
    />
  );
}
