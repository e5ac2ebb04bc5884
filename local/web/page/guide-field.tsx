import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import Textarea from '@cloudscape-design/components/textarea';
import type { FormItem } from './guide-data.ts';

interface Props {
  readonly item: FormItem;
  readonly value: string;
  readonly onFill: (value: string) => void;
}

/** One field of a form. */
export function GuideField({ item, value, onFill }: Props) {
  return (
    <FormField
      label={item.Label}
      description={item.HelperText}
      stretch
      secondaryControl={null}
      info={item.Required ? undefined : <i> optional</i>}
    >
      <Control item={item} value={value} onFill={onFill} />
    </FormField>
  );
}

function Control({ item, value, onFill }: Props) {
  switch (item.Type) {
    case 'FormInput':
      return (
        <Input
          name={item.Name}
          value={value}
          disabled={item.Disabled}
          ariaRequired={item.Required}
          onChange={({ detail }) => onFill(detail.value)}
        />
      );
    case 'TextArea':
      return <Textarea name={item.Name} value={value} ariaRequired={item.Required} onChange={({ detail }) => onFill(detail.value)} />;
    case 'Dropdown': {
      const options = item.Options.map((option) => ({ label: option.Label, value: option.Value }));
      return (
        <Select
          selectedOption={options.find((option) => option.value === value) ?? null}
          options={options}
          placeholder="Choose"
          ariaRequired={item.Required}
          onChange={({ detail }) => onFill(detail.selectedOption.value ?? '')}
        />
      );
    }
  }
}
