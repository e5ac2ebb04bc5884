import { afterAll, describe, expect, it } from '@jest/globals';
import { contentOf } from '../../support/flow-source.ts';
import { flowFiles } from '../../support/flow-files.ts';
import { saying, type SmallBlock, smallFlow } from '../../support/small-flow.ts';

const files = flowFiles();
const { run, write } = files;
afterAll(files.remove);

const arn = (kind: string, id: string) => `arn:aws:connect:us-east-1:111122223333:instance/i-1/${kind}/${id}`;
const lambda = 'arn:aws:lambda:us-east-1:111122223333:function:look-up';
const failed = { NoMatchingError: 'failed' };
const call = (next: string): SmallBlock => ({
  type: 'InvokeLambdaFunction',
  with: { LambdaFunctionARN: lambda, InvocationTimeLimitSeconds: '8', LambdaInvocationAttributes: { who: '$.CustomerEndpoint.Address' } },
  next,
  errors: failed,
});
const menu: SmallBlock = {
  type: 'GetParticipantInput',
  with: { Text: 'Press 1 for a person.', StoreInput: 'False', InputTimeLimitSeconds: '5' },
  next: 'no',
  on: { '1': 'target' },
  errors: { InputTimeLimitExceeded: 'silence', NoMatchingCondition: 'no', NoMatchingError: 'no' },
};
const blocks: Record<string, SmallBlock> = {
  call: call('hello'),
  hello: saying('Hello $.External.name.', 'menu'),
  menu,
  target: { type: 'UpdateContactTargetQueue', with: { QueueId: arn('queue', 'q-1') }, next: 'wait', errors: failed },
  wait: { type: 'TransferContactToQueue', next: 'failed', errors: { QueueAtCapacity: 'failed', NoMatchingError: 'failed' } },
  silence: saying('You said nothing.'),
  no: saying('That was another key.'),
  failed: saying('Sorry.'),
};
const flow = smallFlow(blocks);
const main = write('main.json', flow);
const ana = write('ana.json', { name: 'Ana' });

describe('npm run flow:call', () => {
  it('tells what the caller hears, does and meets', () => {
    const { code, text } = run(main, '--lambda', `${lambda}=${ana}`, '--press', '1', '--agents', `${arn('queue', 'q-1')}=1`);
    expect(code).toBe(0);
    for (const line of [
      /hears {4}Hello Ana\./,
      /is asked for 1\n.*presses {2}1/,
      /waits in q-1/,
      /agent 1 is there/,
      /Ended: AGENT_DISCONNECT/,
    ])
      expect(text).toMatch(line);
    expect(text).toContain('calls    look-up {"who":"+12025550177"}: it answers');
  });

  it('gives the same as one JSON document', () => {
    const { text } = run(
      main,
      '--lambda',
      `look-up=${ana}`,
      '--press',
      ',',
      '--json',
      '--attribute',
      'practice=maple',
      '--now',
      '2026-03-09T02:00:00Z',
    );
    expect(JSON.parse(text)).toMatchObject({
      flow: 'main',
      startedAt: '2026-03-09T02:00:00.000Z',
      heard: [{ at: 0, text: 'Hello Ana.' }, { text: 'Press 1 for a person.' }, { text: 'You said nothing.' }],
      functions: [{ arn: lambda, parameters: { who: '+12025550177' } }],
      attributes: { practice: 'maple' },
      ended: 'CONTACT_FLOW_DISCONNECT',
      faults: [],
    });
  });

  it('says that a function without an answer is not associated', () => {
    const { code, text } = run(main);
    expect(text).toMatch(/look-up is not associated with the instance/);
    expect(text).toMatch(/hears {4}Sorry/);
    expect(code).toBe(0);
  });

  it('gives one answer of a function after the other', () => {
    const twice = write(
      'twice.json',
      smallFlow({
        call: call('first'),
        first: saying('$.External.name!', 'again'),
        again: call('second'),
        second: saying('$.External.name!'),
        failed: saying('Sorry.'),
      }),
    );
    const ben = write('ben.json', { name: 'Ben' });
    expect(run(twice, '--lambda', `look-up=${ana}`, '--lambda', `look-up=${ben}`).text).toMatch(/Ana![^]*Ben!/);
  });

  it.each([
    [
      'the export of the console',
      { ...JSON.parse(flow), Metadata: { name: 'Front door', type: 'contactFlow', entryPointPosition: { x: 0, y: 0 } } },
      'Front door',
    ],
    ['what CreateContactFlow takes', { Name: 'Front door', Type: 'CONTACT_FLOW', Content: flow }, 'Front door'],
    [
      'what DescribeContactFlow gives',
      { ContactFlow: { Arn: 'a', Name: 'Front door', Type: 'CONTACT_FLOW', Content: flow } },
      'Front door',
    ],
    ['bare flow language', flow, 'bare'],
  ])('reads %s', (_, content, name) => {
    const { code, text } = run(write('bare.json', content), '--json');
    expect(JSON.parse(text)).toMatchObject({ flow: name, faults: [] });
    expect(code).toBe(0);
  });

  it('calls things by the names that the console notes', () => {
    const exported = JSON.parse(flow);
    exported.Metadata = {
      ActionMetadata: {
        target: { position: { x: 0, y: 0 }, parameters: { QueueId: { displayName: 'Nurses' } } },
        call: { lambda: { id: lambda, text: 'Look up the caller' } },
      },
    };
    const { text } = run(write('noted.json', exported), '--lambda', `${lambda}=${ana}`, '--press', '1', '--agents', 'Nurses=1');
    expect(text).toMatch(/waits in Nurses/);
    expect(text).toMatch(/Look up the caller/);
    expect(text).toMatch(/agent 1 is there/);
  });

  it('plays the flows and modules that are given with it', () => {
    const module = write('module.json', {
      ContactFlowModule: {
        Name: 'Greet',
        Content: smallFlow({ say: saying('Welcome, $.Modules.Input.who.', 'back'), back: { type: 'EndFlowModuleExecution' } }),
      },
    });
    const second = write('second.json', smallFlow({ say: saying('The second flow.') }));
    const first = write(
      'first.json',
      smallFlow({
        greet: {
          type: 'InvokeFlowModule',
          with: { FlowModuleId: `${arn('flow-module', 'm-1')}:$LATEST`, Input: { who: 'Ana' } },
          next: 'go',
          errors: { NoMatchingError: 'end' },
        },
        go: {
          type: 'TransferToFlow',
          with: { ContactFlowId: arn('contact-flow', 'f-2') },
          next: 'end',
          errors: { NoMatchingError: 'end' },
        },
      }),
    );
    const told = run(first, '--module', `m-1=${module}`, '--flow', `${arn('contact-flow', 'f-2')}=${second}`);
    expect(told.text).toMatch(/Welcome, Ana\.[^]*The second flow\./);
    expect(told.code).toBe(0);
    const without = run(first, '--flow', `f-2=${second}`);
    expect(without).toMatchObject({ code: 1, text: expect.stringMatching(/m-1 stops at \(start\): this module was not given/) });
    expect(run(first, '--module', `m-1=${module}`)).toMatchObject({
      code: 1,
      text: expect.stringMatching(/f-2 stops at \(start\): this flow was not given/),
    });
    expect(run(module).text).toMatch(/Welcome/);
  });

  it('plays each kind of flow where it is heard', () => {
    const say = write('say.json', smallFlow({ say: saying('Here it is.', 'done'), done: { type: 'EndFlowExecution' } }));
    for (const type of ['CUSTOMER_QUEUE', 'CUSTOMER_WHISPER', 'AGENT_WHISPER', 'AGENT_HOLD', 'OUTBOUND_WHISPER']) {
      const told = run(say, '--type', type, '--patience', '60');
      expect([type, told.text]).toEqual([type, expect.stringContaining('Here it is.')]);
      expect(told.code).toBe(0);
    }
    const music = { Messages: [{ Text: 'Hold on.' }] };
    const hold = write(
      'hold.json',
      smallFlow({ hold: { type: 'MessageParticipantIteratively', with: music, next: 'hold', errors: { NoMatchingError: 'hold' } } }),
    );
    expect(run(hold, '--type', 'CUSTOMER_HOLD').text).toMatch(/puts the caller on hold[^]*Hold on\.[^]*is back/);
  });

  it('lets other phones answer, be busy, or ring', () => {
    const errors = { CallFailed: 'busy', ConnectionTimeLimitExceeded: 'late', NoMatchingError: 'failed' };
    const bridge: SmallBlock = {
      type: 'TransferParticipantToThirdParty',
      with: { ThirdPartyPhoneNumber: '+12025550180', ThirdPartyConnectionTimeLimitSeconds: '20', ContinueFlowExecution: 'True' },
      next: 'after',
      errors,
    };
    const file = write(
      'bridge.json',
      smallFlow({ bridge, after: saying('They hung up.'), busy: saying('Busy.'), late: saying('Nobody.'), failed: saying('Sorry.') }),
    );
    const heard = (answer: string) => run(file, '--answer', `+12025550180=${answer}`).text;
    expect(heard('5')).toMatch(/ringing[^]*connected[^]*over[^]*They hung up/);
    expect(heard('busy')).toMatch(/failed[^]*Busy/);
    expect(heard('no-answer')).toMatch(/timed-out[^]*Nobody/);
    expect(run(file).text).toMatch(/Nobody/);
  });

  it('tells what becomes of a call-back', () => {
    const back: SmallBlock = {
      type: 'CreateCallbackContact',
      with: { QueueId: arn('queue', 'q-1'), InitialCallDelaySeconds: '30', MaximumConnectionAttempts: '1', RetryDelaySeconds: '60' },
      next: 'bye',
      errors: { NoMatchingError: 'bye' },
    };
    const file = write('back.json', smallFlow({ back, bye: saying('Goodbye.') }));
    const { text } = run(file, '--agents', 'q-1=1', '--answer', '+12025550177=4');
    expect(text).toMatch(/call-back to \+12025550177 by q-1, in 30 seconds[^]*Goodbye[^]*Call-back to \+12025550177:[^]*agent 1 is there/);
  });

  it('records what is said, keeps hours, and lets the caller leave', () => {
    const record = {
      type: 'UpdateContactRecordingBehavior',
      with: { RecordingBehavior: { RecordedParticipants: [], IVRRecordingBehavior: 'Enabled' } },
      next: 'listen',
    };
    const listen = {
      ...menu,
      with: { SSML: '<speak><break time="5s"/></speak>', StoreInput: 'False', InputTimeLimitSeconds: '60' },
      on: {},
    };
    const voicemail = write('voicemail.json', smallFlow({ record, listen, silence: saying('Silence.'), no: saying('No.') }));
    expect(run(voicemail, '--say', 'Please call me').text).toMatch(/Recorded: .*"Please call me"/);
    expect(run(voicemail, '--hang-up-after', '12').text).toMatch(/0:12\.0 {2}ends: CUSTOMER_DISCONNECT/);
    expect(run(voicemail, '--patience', '20').text).toMatch(/gave up/);
    const hours = write(
      'hours.json',
      smallFlow({
        check: {
          type: 'CheckHoursOfOperation',
          with: { HoursOfOperationId: arn('operating-hours', 'h-1') },
          on: { True: 'open', False: 'closed' },
          errors: { NoMatchingError: 'closed' },
        },
        open: saying('We are open.'),
        closed: saying('We are closed.'),
      }),
    );
    expect(run(hours).text).toMatch(/We are open/);
    expect(run(hours, '--hours', `${arn('operating-hours', 'h-1')}=closed`).text).toMatch(/We are closed/);
  });

  it('plays the flows of this product', () => {
    const own = (name: string) => write(`${name}.json`, contentOf(name).content);
    expect(run(own('main-line')).text).toMatch(/dial 9 1 1/);
    expect(run(own('caller-queue'), '--type', 'CUSTOMER_QUEUE').code).toBe(0);
    expect(run(own('page'), '--outbound').text).toMatch(/ringing[^]*answered[^]*on-call line/);
  });

  it('tells every option', () => {
    const { code, text } = run('--help');
    expect(code).toBe(0);
    for (const option of ['--flow', '--module', '--lambda', '--press', '--agents', '--answer', '--hours', '--json'])
      expect(text).toContain(option);
  });
});

describe('a flow that cannot go on', () => {
  it.each<[string, Record<string, SmallBlock>, RegExp]>([
    [
      'an action that is not played',
      { bot: { type: 'ConnectParticipantWithLexBot', next: 'end' } },
      /cannot play ConnectParticipantWithLexBot/,
    ],
    ['a branch that is not drawn', { try: { type: 'Compare', with: { ComparisonValue: 'a' } } }, /no branch for NoMatchingCondition/],
    ['a branch to nowhere', { try: saying('Hello.', 'nowhere') }, /there is no such block/],
  ])('ends with 1 and says where: %s', (_, stuck, why) => {
    const told = run(write('stuck.json', smallFlow(stuck)));
    expect(told).toMatchObject({ code: 1, text: expect.stringMatching(why) });
  });
});

describe('what cannot be read', () => {
  const circle = (id: string) =>
    smallFlow({
      go: { type: 'InvokeFlowModule', with: { FlowModuleId: id }, next: 'back', errors: { NoMatchingError: 'back' } },
      back: { type: 'EndFlowModuleExecution' },
    });
  const one = write('one.json', circle('two'));
  const two = write('two.json', circle('one'));

  const block = '{"Identifier":"a","Type":"Wait","Parameters":{"b":';
  const deep = `{"Version":"2019-10-30","StartAction":"a","Actions":[${block}${'['.repeat(100_000)}${']'.repeat(100_000)}}}]}`;

  it.each<[string, string[], RegExp]>([
    ['no file', [], /Which flow\?/],
    ['a file that is not there', [files.place('gone.json')], /gone\.json cannot be opened\./],
    ['a folder', [files.place('.')], /cannot be opened\./],
    ['text', [write('text.json', 'Hello there')], /text\.json is not JSON: /],
    ['half of a flow', [write('half.json', flow.slice(0, flow.length / 2))], /half\.json ends in the middle/],
    [
      'the old export format',
      [write('old.json', { modules: [{ id: 'a', type: 'PlayPrompt' }], start: 'a', metadata: {} })],
      /old export format/,
    ],
    ['5 MB', [write('large.json', `"${'x'.repeat(5_242_880)}"`)], /large\.json has 5242882 bytes/],
    ['something else in JSON', [write('list.json', [1, 2])], /list\.json is not a flow/],
    [
      'another version',
      [write('version.json', { ...JSON.parse(flow), Version: '2018-01-01' })],
      /version\.json is no flow that Connect would take\. .*2019-10-30/,
    ],
    [
      'a block without a name',
      [write('nameless.json', { Version: '2019-10-30', StartAction: 'a', Actions: [{ Type: 'Wait' }] })],
      /nameless\.json is not a flow: Actions\[0\]\.Identifier/,
    ],
    [
      'no start',
      [write('startless.json', { Version: '2019-10-30', Actions: [{ Identifier: 'a', Type: 'Wait' }] })],
      /startless\.json is not a flow: StartAction/,
    ],
    ['brackets without end', [write('deep.json', deep)], /deep\.json is nested more than 100 deep/],
    [
      'content that is cut',
      [write('content.json', { Name: 'n', Content: '{"Version":' })],
      /content\.json holds a Content that ends in the middle/,
    ],
    [
      'modules in a circle',
      [main, '--module', `one=${one}`, '--module', `two=${two}`],
      /in a circle, which Connect refuses: one → two → one/,
    ],
    ['an answer that is not JSON', [main, '--lambda', `look-up=${write('answer.txt', 'yes')}`], /answer\.txt is not JSON/],
    ['an unknown option', [main, '--loud'], /--loud/],
    ['an option without its value', [main, '--press'], /--press/],
    ['a pair that is none', [main, '--agents', 'q-1'], /--agents q-1: it is written NAME=VALUE/],
    ['keys that are none', [main, '--press', '1,a'], /--press: is made of keys/],
    ['a number that is none', [main, '--from', '555'], /--from/],
    ['a time that is none', [main, '--now', 'tonight'], /--now: is a time such as/],
    ['hours that are neither', [main, '--hours', 'h-1=maybe'], /--hours/],
    ['a type that is none', [main, '--type', 'VOICEMAIL'], /--type/],
    ['two flows', [main, one], /One flow is played/],
  ])('%s: one line, and 2', (_, args, complaint) => {
    const told = run(...args);
    expect(told).toMatchObject({ code: 2, text: '' });
    expect(told.complaint).toMatch(complaint);
    expect(told.complaint.split('\n')).toHaveLength(1);
  });
});
