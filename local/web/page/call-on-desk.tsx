import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import type { DeskContact } from '../page-state.ts';
import { useAct } from './act.ts';

interface Props {
  readonly who: string;
  readonly contact: DeskContact;
}

/** A call that is on the desk: what the caller says, and what is said to them. */
export function CallOnDesk({ who, contact: { id: contactId, heard, state, onHold } }: Props) {
  const act = useAct();
  const [text, setText] = useState('');
  const say = async () => (await act('desk/say', { who, contactId, text })) && setText('');
  return (
    <>
      <ol className="heard-on-call" aria-live="polite" aria-label="Heard on the call">
        {heard.map((words, at) => (
          <li key={at}>{words}</li>
        ))}
      </ol>
      {state === 'connected' && !onHold && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void say();
          }}
        >
          <FormField label="Say to the caller" secondaryControl={<Button disabled={text.trim() === ''}>Say</Button>}>
            <Input value={text} onChange={({ detail }) => setText(detail.value)} />
          </FormField>
        </form>
      )}
    </>
  );
}
