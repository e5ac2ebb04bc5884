import Box from '@cloudscape-design/components/box';
import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useState } from 'react';
import type { PageState, Trail } from '../page-state.ts';
import { ItemFacts } from './item-facts.tsx';
import { titleOf } from './item-table.tsx';
import { TrailHops } from './trail-hops.tsx';
import { TrailWords } from './trail-words.tsx';

interface Props {
  readonly night: PageState;
  readonly id: string;
}

/** The life of one item, read again whenever an item has changed. */
export function TrailView({ night, id }: Props) {
  const [trail, problem] = useTrail(id, night.items);
  if (!trail) return <Box color="text-body-secondary">{problem || 'Reading…'}</Box>;
  const practice = night.night.practices.find((candidate) => candidate.id === trail.item.practiceId);
  const zone = practice?.timeZone ?? 'UTC';
  const crumbs = [
    { text: 'Work items', href: '#/items' },
    { text: titleOf(trail.item), href: `#/items/${id}` },
  ];
  return (
    <ContentLayout
      header={
        <SpaceBetween size="xs">
          <BreadcrumbGroup items={crumbs} ariaLabel="Way back" />
          <Header variant="h1" description={`${practice?.name ?? ''} · reference ${id}`}>
            {titleOf(trail.item)}
          </Header>
        </SpaceBetween>
      }
    >
      <div className="trail-columns">
        <SpaceBetween size="l">
          <TrailWords trail={trail} />
          <TrailHops hops={trail.hops} timeZone={zone} people={practice?.people ?? []} />
        </SpaceBetween>
        <ItemFacts trail={trail} timeZone={zone} offset={night.clock.offset} people={practice?.people ?? []} />
      </div>
    </ContentLayout>
  );
}

function useTrail(id: string, changed: unknown): [Trail | undefined, string] {
  const [trail, setTrail] = useState<Trail>();
  const [problem, setProblem] = useState('');
  useEffect(() => {
    const stop = new AbortController();
    read(id, stop.signal).then(setTrail, (error: unknown) => {
      if (!stop.signal.aborted) setProblem(error instanceof Error ? error.message : String(error));
    });
    return () => stop.abort();
  }, [id, changed]);
  return [trail, problem];
}

async function read(id: string, signal: AbortSignal): Promise<Trail> {
  const response = await fetch(`/trail?id=${encodeURIComponent(id)}`, { signal });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message);
  return answer;
}
