import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import Textarea from '@cloudscape-design/components/textarea';
import type { CallState } from '../page-state.ts';
import { useAct } from './act.ts';
import { useRemembered } from './remembered.ts';
import { sampleWords } from './sample-words.ts';
import SpaceBetween from '@cloudscape-design/components/space-between';

const languages = [
  { value: 'en-US', label: 'English' },
  { value: 'es-US', label: 'Spanish' },
];

/** What the caller says: typed, because no speech is recognized on this machine. */
export function SayForm({ call }: { readonly call: CallState | undefined }) {
  const act = useAct();
  const [text, setText] = useRemembered('say text', '');
  const [language, setLanguage] = useRemembered('say language', 'en-US');
  const take = (label: string | undefined) => {
    const sample = sampleWords.find((candidate) => candidate.label === label);
    if (!sample) return;
    setText(sample.text);
    setLanguage(sample.language);
  };
  const say = async () => (await act('phone/say', { text, language })) && setText('');
  return (
    <SpaceBetween size="s">
      <FormField label="Say" description={call ? hintOf(call) : 'Call first. You can prepare your words here.'} stretch>
        <Textarea rows={3} value={text} placeholder="Type what the caller says" onChange={({ detail }) => setText(detail.value)} />
      </FormField>
      <SpaceBetween direction="horizontal" size="s" alignItems="center">
        <Button variant="primary" disabled={!call || text.trim() === ''} onClick={() => void say()}>
          Say
        </Button>
        <Select
          selectedOption={null}
          placeholder="Take an example"
          ariaLabel="Take an example"
          options={sampleWords.map(({ label }) => ({ value: label, label }))}
          onChange={({ detail }) => take(detail.selectedOption.value)}
        />
        <Select
          ariaLabel="Language of the words"
          selectedOption={languages.find(({ value }) => value === language) ?? null}
          options={languages}
          onChange={({ detail }) => setLanguage(detail.selectedOption.value ?? 'en-US')}
        />
      </SpaceBetween>
    </SpaceBetween>
  );
}

const hintOf = ({ recording }: CallState) =>
  recording ? 'The recording is on: speak now, then hang up.' : 'Words count as a message only while the recording is on.';
