import Alert from '@cloudscape-design/components/alert';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { isDrawn, type Section } from './guide-data.ts';
import { GuideField } from './guide-field.tsx';

interface Props {
  readonly section: Section;
  readonly filled: Readonly<Record<string, string>>;
  readonly onFill: (name: string, value: string) => void;
}

/** One section of a view: facts to read, or fields to fill in. */
export function GuideSection({ section, filled, onFill }: Props) {
  if (!('Items' in section)) return <Alert type="warning">This page does not draw a {section.Type}.</Alert>;
  return (
    <section className="guide-section" aria-label={section.Heading}>
      <SpaceBetween size="xs">
        {section.Heading && <Header variant="h3">{section.Heading}</Header>}
        {section.Type === 'DataSection' ? (
          <Facts items={section.Items} />
        ) : (
          <SpaceBetween size="m">
            {section.Items.map((item, at) =>
              isDrawn(item) ? (
                <GuideField key={item.Name} item={item} value={filled[item.Name] ?? ''} onFill={(value) => onFill(item.Name, value)} />
              ) : (
                <Alert key={at} type="warning">
                  This page does not draw a {item.Type}.
                </Alert>
              ),
            )}
          </SpaceBetween>
        )}
      </SpaceBetween>
    </section>
  );
}

function Facts({ items }: { readonly items: readonly { readonly Label: string; readonly Value?: unknown }[] }) {
  const facts = items.map(({ Label, Value }) => ({ label: Label, value: String(Value ?? '') }));
  return <KeyValuePairs columns={facts.length > 2 ? 3 : 1} items={facts} />;
}
