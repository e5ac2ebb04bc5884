import { closest } from '../../../shared/practice/did-you-mean.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { AnyFlow } from './flow-json.ts';
import { leavesOf } from './leaves.ts';

/** Roots that are nothing without a member: `$.External` alone is no value. */
const groups = (
  'Agent AgenticCX Attributes Capabilities Case Connect Customer CustomerEndpoint DataTables Email External FlowAttributes LambdaInvocation Lex Loop Media ' +
  'MediaStreams Metrics Modules Queue References SegmentAttributes StoredContent SystemEndpoint Task Views Wisdom AdditionalEmailRecipients'
).split(' ');
/** Roots that are a value themselves. */
const values = (
  'AnsweringMachineDetectionStatus AwsRegion Channel ContactId CustomerCallbackNumber CustomerId DataTableList Description EmailMessage ' +
  'EmailSubject InitialContactId InitiationMethod InstanceARN InstanceId LanguageCode Name PreviousContactId RelatedContactId ' +
  'StoredCustomerInput Tags TextToSpeechVoice TextToSpeechVoiceId'
).split(' ');
const roots = [...groups, ...values];

/** The `$.` paths in every action's parameters begin with something that Connect knows. */
export function checkRoots({ Actions }: AnyFlow): Finding[] {
  return Actions.flatMap(({ Type, Parameters }, index) =>
    leavesOf(Parameters, `$.Actions[${index}].Parameters`).flatMap(({ where, value }) =>
      typeof value === 'string' ? checkText(value, where, Type === 'Compare') : [],
    ),
  );
}

const paths = /\$(?:\.([A-Za-z]\w*)|\[\\?['"]([A-Za-z]\w*)\\?['"]\])(\.\S|\[)?/g;

/** Spoken words may hold a dollar sign of their own, so a word that is near no root is only told; a compared value must be a path. */
function checkText(text: string, where: string, compared: boolean): Finding[] {
  return [...text.matchAll(paths)].flatMap(([path, dotted, bracketed, member]) => {
    const root = dotted ?? bracketed ?? '';
    if (roots.includes(root)) return checkMember(path, root, where, { member, compared });
    const meant = closest(root, roots);
    const says = `"${path}" begins with nothing that Connect knows${meant === undefined ? '.' : `; did you mean "$.${meant}"?`}`;
    return [finding('path-root', where, says, { severity: compared || meant !== undefined ? 'error' : 'warning' })];
  });
}

function checkMember(
  path: string,
  root: string,
  where: string,
  use: { readonly member: string | undefined; readonly compared: boolean },
): Finding[] {
  if (use.member || values.includes(root)) return [];
  return [finding('path-root', where, `"${path}" names no value.`, { severity: use.compared ? 'error' : 'warning' })];
}
