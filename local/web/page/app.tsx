import AppLayout from '@cloudscape-design/components/app-layout';
import Flashbar, { type FlashbarProps } from '@cloudscape-design/components/flashbar';
import Spinner from '@cloudscape-design/components/spinner';
import Box from '@cloudscape-design/components/box';
import { useCallback, useState } from 'react';
import { ActContext, NotNow, perform, type Act } from './act.ts';
import { HeaderBar } from './header-bar.tsx';
import { Navigation } from './navigation.tsx';
import { useConnected, useNight } from './night-store.ts';
import { useRoute } from './route.ts';
import { View } from './view.tsx';

/** The whole page: the clock on top, the views at the side, and what went wrong above the view. */
export function App() {
  const night = useNight();
  const connected = useConnected();
  const route = useRoute();
  const [problem, setProblem] = useState<Error>();
  const act: Act = useCallback(async (name, body) => {
    setProblem(undefined);
    try {
      await perform(name, body);
      return true;
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
      return false;
    }
  }, []);
  if (!night) return <Waiting connected={connected} />;
  return (
    <ActContext value={act}>
      <HeaderBar night={night} />
      <AppLayout
        headerSelector="#bar"
        toolsHide
        navigationWidth={220}
        navigation={<Navigation night={night} view={route.view} />}
        notifications={<Flashbar items={flashes(connected, problem, () => setProblem(undefined))} />}
        content={<View night={night} route={route} />}
        maxContentWidth={1200}
        ariaLabels={{ navigation: 'Views', navigationToggle: 'Open views', navigationClose: 'Close views', notifications: 'Messages' }}
      />
    </ActContext>
  );
}

function flashes(connected: boolean, problem: Error | undefined, dismiss: () => void): FlashbarProps.MessageDefinition[] {
  const lost: FlashbarProps.MessageDefinition = {
    id: 'lost',
    type: 'warning',
    header: 'Nightdesk does not answer',
    content: 'It has stopped, or is being restarted. Start it again with npm start and open the address it prints.',
  };
  const failed: FlashbarProps.MessageDefinition = {
    id: 'problem',
    type: problem instanceof NotNow ? 'warning' : 'error',
    content: problem?.message,
    dismissible: true,
    dismissLabel: 'Close message',
    onDismiss: dismiss,
  };
  return [...(connected ? [] : [lost]), ...(problem ? [failed] : [])];
}

function Waiting({ connected }: { readonly connected: boolean }) {
  return (
    <Box margin="xxl" textAlign="center" color="text-body-secondary">
      <Spinner size="large" /> {connected ? 'Opening the night…' : 'Nightdesk does not answer. Start it with npm start.'}
    </Box>
  );
}
