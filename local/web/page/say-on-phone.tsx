import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';

interface Props {
  /** Resolves with whether it was said. */
  readonly onSay: (text: string) => Promise<boolean>;
}

/** What the person on an outside phone says: whoever they are joined with hears it. */
export function SayOnPhone({ onSay }: Props) {
  const [text, setText] = useState('');
  const say = async () => (await onSay(text)) && setText('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void say();
      }}
    >
      <FormField label="Say" stretch secondaryControl={<Button disabled={text.trim() === ''}>Say</Button>}>
        <Input value={text} onChange={({ detail }) => setText(detail.value)} />
      </FormField>
    </form>
  );
}
