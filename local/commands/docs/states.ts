import { WorkItemState } from '../../../shared/domain/work-item/work-item.ts';
import { legalMoves } from '../../../shared/domain/work-item/advance.ts';

/** The life of a work item, drawn from its table of moves. A move that changes no state is left out. */
export function renderStateDiagram(): string {
  const moves = WorkItemState.options.flatMap((from) =>
    Object.entries(legalMoves(from))
      .filter(([, to]) => to !== from)
      .map(([action, to]) => `    ${named(from)} --> ${named(to)}: ${action}`),
  );
  return [
    '# The life of a work item',
    '',
    'Every legal move, made from `shared/domain/work-item/advance.ts` by `npm run docs`. A move that is not here cannot happen.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '    [*] --> received',
    ...moves,
    '    closed --> [*]',
    '```',
    '',
  ].join('\n');
}

/** Mermaid takes no hyphens in the name of a state. */
const named = (state: string): string => state.replaceAll('-', '_');
