import { didYouMean } from '../../../shared/practice/did-you-mean.ts';
import type { ActionRow } from './actions.ts';
import type { CheckOptions, Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { AnyAction, AnyFlow } from './flow-json.ts';
import { rowOf } from './flow-json.ts';

/** What ends a flow leads nowhere; every other action has exactly the error branches that it must have. */
export function checkErrors({ Actions }: AnyFlow, { type }: CheckOptions): Finding[] {
  return Actions.flatMap((action, index) => {
    const row = rowOf(action);
    const where = `$.Actions[${index}].Transitions`;
    if (!row || row.nameOnly) return [];
    if (row.terminal) return checkTerminal(action, where, row);
    // In a flow that transfers to an agent, Connect was seen to refuse the two ways in which a third party does not answer.
    const bridge = action.Type === 'TransferParticipantToThirdParty' && type === 'AGENT_TRANSFER';
    return checkBranches(action, bridge ? { ...row, errors: ['NoMatchingError'], mayAlso: row.errors } : row, `${where}.Errors`);
  });
}

function checkTerminal({ Type, Transitions }: AnyAction, where: string, { source }: ActionRow): Finding[] {
  if (Object.keys(Transitions).length === 0) return [];
  const { NextAction, Conditions = [], Errors = [] } = Transitions;
  const leads = Boolean(NextAction) || Conditions.length > 0 || Errors.length > 0;
  const severity = leads ? 'error' : 'warning';
  return [finding('terminal', where, `${Type} ends the flow: its transitions are {}.`, { source, severity })];
}

function checkBranches({ Type, Transitions }: AnyAction, row: ActionRow, where: string): Finding[] {
  const drawn = (Transitions.Errors ?? []).map(({ ErrorType }) => ErrorType);
  const known = [...row.errors, ...(row.advised ?? []), ...(row.mayAlso ?? [])];
  const { source } = row;
  const fault = (says: string) => finding('errors', where, says, { source });
  return [
    ...row.errors.filter((error) => !drawn.includes(error)).map((error) => fault(`${Type} needs the branch ${error}.`)),
    ...(row.advised ?? [])
      .filter((error) => !drawn.includes(error))
      .map((error) =>
        finding('errors', where, `Without the branch ${error} a failure of ${Type} ends the flow.`, { source, severity: 'warning' }),
      ),
    ...drawn
      .filter((error) => !known.includes(error))
      .map((error) => fault(`${Type} has no branch ${error}${didYouMean(error, known) || '.'}`)),
    ...drawn.filter((error, index) => drawn.indexOf(error) !== index).map((error) => fault(`The branch ${error} is drawn twice.`)),
  ];
}
