import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select, { type SelectProps } from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { PracticeState } from '../page-state.ts';
import { useAct } from './act.ts';
import { dialled, shownNumber } from './phone-number.ts';
import { useRemembered } from './remembered.ts';
import { sampleNumbers } from './sample-words.ts';

const fromOptions: SelectProps.Option[] = [
  ...sampleNumbers.map((value) => ({ value, label: shownNumber(value) })),
  { value: 'withheld', label: 'Number withheld' },
  { value: 'other', label: 'Another number…' },
];

/** From which number, and to which line. */
export function DialForm({ practices }: { readonly practices: readonly PracticeState[] }) {
  const act = useAct();
  const lines = practices.flatMap(({ name, lines: own }) =>
    own.map(({ number, label }) => ({ value: number, label: name, description: `${shownNumber(number)} · ${label}` })),
  );
  const [from, setFrom] = useRemembered<string>('phone from', sampleNumbers[0]);
  const [other, setOther] = useRemembered('phone other', '+1');
  const [to, setTo] = useRemembered('phone to', lines.find(({ value }) => value === '+12025550100')?.value ?? lines[0]?.value ?? '');
  const dial = () => act('phone/dial', { to, ...(from !== 'withheld' && { from: from === 'other' ? dialled(other) : from }) });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void dial();
      }}
    >
      <SpaceBetween size="m">
        <FormField label="Call from">
          <Select
            selectedOption={fromOptions.find(({ value }) => value === from) ?? null}
            options={fromOptions}
            onChange={({ detail }) => setFrom(detail.selectedOption.value ?? '')}
          />
        </FormField>
        {from === 'other' && (
          <FormField label="Number" description="With + and country code.">
            <Input value={other} inputMode="tel" onChange={({ detail }) => setOther(detail.value)} />
          </FormField>
        )}
        <FormField label="Practice and line">
          <Select
            selectedOption={lines.find(({ value }) => value === to) ?? null}
            options={lines}
            triggerVariant="option"
            onChange={({ detail }) => setTo(detail.selectedOption.value ?? '')}
          />
        </FormField>
        <Button variant="primary" iconName="call" fullWidth>
          Call
        </Button>
      </SpaceBetween>
    </form>
  );
}
