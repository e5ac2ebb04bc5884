/** Callers to be, for people who would rather listen than invent. Numbers with 555-01 ring nowhere. */
export const sampleNumbers = ['+12025550147', '+12025550151', '+12135550152', '+12025550155'] as const;

export interface SampleWords {
  readonly label: string;
  readonly text: string;
  readonly language: 'en-US' | 'es-US';
}
export const sampleWords: readonly SampleWords[] = [
  {
    label: 'Move an appointment',
    text: 'Hello, this is about my appointment on Tuesday. I would like to move it to Thursday morning if that is possible. Thank you.',
    language: 'en-US',
  },
  {
    label: 'Pressure in the chest',
    text: 'I am sorry to call so late. My wife has pressure in her chest since dinner and her left arm feels numb. She says it is nothing.',
    language: 'en-US',
  },
  {
    label: 'Refill, a week left',
    text: 'Hi, I need a refill of my blood pressure pills, the lisinopril. I have about a week left. My pharmacy is the one on Main Street.',
    language: 'en-US',
  },
  {
    label: 'Fiebre del bebé (Spanish)',
    text: 'Buenas noches, mi bebé tiene dos meses y tiene fiebre de ciento uno. No quiere comer y está muy dormido.',
    language: 'es-US',
  },
];
