import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Form from '@cloudscape-design/components/form';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ViewState } from '../page-state.ts';
import { useAct } from './act.ts';
import { defaultsOf, GuideData } from './guide-data.ts';
import { GuideSection } from './guide-section.tsx';
import { useRemembered } from './remembered.ts';

interface Props {
  readonly who: string;
  readonly view: ViewState;
  /** A guide can be read while its contact is offered, and worked on once it is accepted. */
  readonly accepted: boolean;
}

/** Whoever pressed Save sees why nothing was saved, wherever the view begins. */
const intoView = (node: HTMLElement | null) => node?.scrollIntoView({ block: 'center' });

/** A guide as Connect's managed views show it. What is filled in is judged by the function behind it, not here, so that its refusal is seen. */
export function GuideView({ who, view, accepted }: Props) {
  const act = useAct();
  const { success, data } = GuideData.safeParse(view.data);
  const [filled, fill] = useRemembered<Record<string, string>>(`form ${view.guideId} ${view.shownAt}`, success ? defaultsOf(data) : {});
  if (!success) return <Alert type="error">This page cannot draw the view “{view.view}”.</Alert>;
  const next = () => act('desk/act', { who, guideId: view.guideId, action: 'Next', data: filled });
  return (
    <form
      aria-label={data.Heading}
      onSubmit={(event) => {
        event.preventDefault();
        void next();
      }}
    >
      <Form
        errorText={
          data.ErrorText && (
            <span key={view.shownAt} ref={intoView}>
              {data.ErrorText}
            </span>
          )
        }
        actions={
          view.actions.includes('Next') && (
            <Button variant="primary" disabled={!accepted}>
              {data.Next?.Label ?? 'Next'}
            </Button>
          )
        }
      >
        <SpaceBetween size="m">
          <Header variant="h2" description={data.SubHeading}>
            {data.Heading}
          </Header>
          {data.AttributeBar.length > 0 && (
            <div className="attribute-bar">
              {data.AttributeBar.map(({ Label, Value, LinkType, Url }) => (
                <span key={Label}>
                  <Box variant="awsui-key-label" display="inline">
                    {Label}:
                  </Box>{' '}
                  {Url ? (
                    <Link href={Url} external={LinkType === 'external'} externalIconAriaLabel="opens in a new tab">
                      {Value}
                    </Link>
                  ) : (
                    Value
                  )}
                </span>
              ))}
            </div>
          )}
          {data.Sections.map((section, at) => (
            <GuideSection key={at} section={section} filled={filled} onFill={(name, value) => fill({ ...filled, [name]: value })} />
          ))}
        </SpaceBetween>
      </Form>
    </form>
  );
}
