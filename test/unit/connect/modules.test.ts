import { describe, expect, it } from '@jest/globals';
import { aCallTo, branchesNotTaken } from '../../support/call.ts';
import { saying, type SmallBlock, smallFlow } from '../../support/small-flow.ts';

const failed = { NoMatchingError: 'failed' };
const invoke = (id: string, rest: Partial<SmallBlock> = {}, Input?: Record<string, string>): SmallBlock => ({
  type: 'InvokeFlowModule',
  with: { FlowModuleId: id, ...(Input && { Input }) },
  next: 'next',
  errors: failed,
  ...rest,
});
const giveBack = (parameters: Record<string, unknown> = {}): SmallBlock => ({ type: 'EndFlowModuleExecution', with: parameters });
const ways = { next: saying('Next.'), failed: saying('Failed.'), other: saying('Other.') };
const keep = (key: string, value: string, next: string): SmallBlock => ({
  type: 'UpdateFlowAttributes',
  with: { FlowAttributes: { [key]: { Value: value } } },
  next,
  errors: { NoMatchingError: next },
});
const call = (functionName: string, next: string): SmallBlock => ({
  type: 'InvokeLambdaFunction',
  with: { LambdaFunctionARN: functionName, InvocationTimeLimitSeconds: '8' },
  next,
  errors: { NoMatchingError: next },
});

describe('a module', () => {
  it('hears what it is given, and hands back a result', () => {
    const greet = smallFlow({
      say: saying('Hello $.Modules.Input.name!', 'back'),
      back: giveBack({ ResultData: { said: 'to $.Modules.Input.name' } }),
    });
    const flow = smallFlow({
      go: invoke('greet', { next: 'told' }, { name: '$.Attributes.who' }),
      told: saying('It was said $.Modules.ResultData.said.'),
      ...ways,
    });
    aCallTo(flow, { modules: { greet }, attributes: { who: 'Ana' } })
      .hears(/Hello Ana!/, /It was said to Ana\./)
      .ends();
  });

  it.each([
    ['other', { on: { found: 'other' }, errors: { ...failed, NoMatchingCondition: 'failed' } }, /Other/],
    ['plain', { on: { lost: 'other' } }, /Next/],
    ['the one for what nobody named', { on: { lost: 'other' }, errors: { ...failed, NoMatchingCondition: 'failed' } }, /Failed/],
  ])('goes out by its own branch: the %s', (_, rest, heard) => {
    const seek = smallFlow({ back: giveBack({ Result: 'found' }) });
    aCallTo(smallFlow({ go: invoke('seek', rest), ...ways }), { modules: { seek } })
      .hears(heard)
      .ends();
  });

  it('tells its caller the name of the branch', () => {
    const seek = smallFlow({ back: giveBack({ Result: 'found' }) });
    aCallTo(smallFlow({ go: invoke('seek', { next: 'told' }), told: saying('It is $.Modules.Result.'), ...ways }), {
      modules: { seek },
    }).hears(/It is found/);
  });

  it('shares nothing of the flow with its caller but the contact, in either direction', () => {
    const inside = 'in: $.FlowAttributes.a $.External.x $.StoredCustomerInput $.Attributes.c;';
    const inner = smallFlow({
      say: saying(inside, 'keep'),
      keep: keep('a', 'inner', 'call'),
      call: call('f', 'set'),
      set: { type: 'UpdateContactAttributes', with: { Attributes: { c: '2' } }, next: 'back', errors: { NoMatchingError: 'back' } },
      back: giveBack(),
    });
    const flow = smallFlow({
      keep: keep('a', 'outer', 'call'),
      call: call('f', 'go'),
      go: invoke('inner', { next: 'told' }),
      told: saying('out: $.FlowAttributes.a $.External.x $.Attributes.c;'),
      ...ways,
    });
    let count = 0;
    aCallTo(flow, { modules: { inner }, functions: { f: () => ({ x: `f${(count += 1)}` }) }, attributes: { c: '1' } }).hears(
      /in: 1;/,
      /out: outer f1 2;/,
    );
  });

  it('ends the call when it hangs up', () => {
    aCallTo(smallFlow({ go: invoke('bye'), ...ways }), { modules: { bye: smallFlow({ say: saying('Goodbye.') }) } })
      .hears(/Goodbye/)
      .neverHears(/Next/)
      .ends('CONTACT_FLOW_DISCONNECT');
  });

  it('that hands the call to another flow does not come back', () => {
    const leave = smallFlow({
      go: { type: 'TransferToFlow', with: { ContactFlowId: 'second' }, next: 'back', errors: { NoMatchingError: 'back' } },
      back: giveBack(),
    });
    aCallTo(smallFlow({ go: invoke('leave'), ...ways }), { modules: { leave }, flows: { second: smallFlow({ say: saying('Second.') }) } })
      .hears(/Second/)
      .neverHears(/Next/)
      .ends();
  });

  it.each([
    ['is not there', {}, 'gone'],
    [
      'calls itself',
      {
        again: smallFlow({ go: invoke('again', { errors: { NoMatchingError: 'back' }, next: 'back' }), back: giveBack({ Result: 'no' }) }),
      },
      'again',
    ],
  ])('that %s does not keep anybody on the line', (_, modules, id) => {
    aCallTo(smallFlow({ go: invoke(id), ...ways }), { modules, missing: ['gone'] })
      .hears(/Failed|Next/)
      .ends();
  });

  it('may be nested five deep, not six', () => {
    const deep = (level: number, most: number): Record<string, string> =>
      level > most
        ? {}
        : {
            [`m${level}`]: smallFlow(
              level === most
                ? { say: saying('Deep.', 'back'), back: giveBack() }
                : {
                    go: invoke(`m${level + 1}`, { next: 'back', errors: { NoMatchingError: 'sorry' } }),
                    sorry: saying('Too deep.', 'back'),
                    back: giveBack(),
                  },
            ),
            ...deep(level + 1, most),
          };
    const flow = smallFlow({ go: invoke('m1'), ...ways });
    aCallTo(flow, { modules: deep(1, 5) })
      .hears(/Deep/, /Next/)
      .neverHears(/Too deep/);
    aCallTo(flow, { modules: deep(1, 6) })
      .hears(/Too deep/, /Next/)
      .neverHears(/^Deep/);
  });

  it('ends only as a module', () => {
    const finished = aCallTo(smallFlow({ back: giveBack() }));
    expect(finished.troubles).toEqual([expect.stringContaining('only a module can end as a module')]);
  });

  it('that was not given stops with its name', () => {
    expect(aCallTo(smallFlow({ go: invoke('nobody-gave-it'), ...ways })).troubles).toEqual([expect.stringContaining('nobody-gave-it')]);
  });

  it('has branches of its own that calls have to take', () => {
    const module = JSON.parse(smallFlow({ say: saying('Hello.', 'back'), back: giveBack() }));
    const caller = JSON.parse(smallFlow({ go: invoke('greet'), ...ways }));
    aCallTo(caller, { modules: { greet: module } });
    expect(branchesNotTaken(module, 'greet')).toEqual([]);
    expect(branchesNotTaken(module, 'nobody-played-it')).toEqual(['say → back (NextAction, NoMatchingError)']);
  });
});
