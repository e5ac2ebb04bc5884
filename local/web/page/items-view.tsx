import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { PageState } from '../page-state.ts';
import { ItemTable } from './item-table.tsx';

/** Every loop that somebody owns, practice by practice; each leads to its trail. */
export function ItemsView({ night }: { readonly night: PageState }) {
  return (
    <ContentLayout
      header={
        <Header variant="h1" description="Every call that somebody has to answer for, and those of today and yesterday that are closed.">
          Work items
        </Header>
      }
    >
      <SpaceBetween size="l">
        {night.items.map(({ practiceId, items }) => {
          const practice = night.night.practices.find(({ id }) => id === practiceId);
          return practice && <ItemTable key={practiceId} practice={practice} items={items} offset={night.clock.offset} />;
        })}
      </SpaceBetween>
    </ContentLayout>
  );
}
