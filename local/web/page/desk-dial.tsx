import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { useAct } from './act.ts';
import { dialled } from './phone-number.ts';

/** An assistant calls somebody: back, or on. */
export function DeskDial({ who }: { readonly who: string }) {
  const act = useAct();
  const [number, setNumber] = useState('');
  const dial = async () => (await act('desk/dial', { who, to: dialled(number) })) && setNumber('');
  return (
    <Container>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void dial();
        }}
      >
        <FormField label="Call a number" secondaryControl={<Button disabled={number.trim() === ''}>Call</Button>}>
          <Input value={number} inputMode="tel" placeholder="(202) 555-0147" onChange={({ detail }) => setNumber(detail.value)} />
        </FormField>
      </form>
    </Container>
  );
}
