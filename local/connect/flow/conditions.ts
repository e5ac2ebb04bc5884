import type { Block } from './flow.ts';

const compare: Record<string, (value: string, operand: string) => boolean> = {
  Equals: (value, operand) => value === operand,
  TextStartsWith: (value, operand) => value.startsWith(operand),
  TextEndsWith: (value, operand) => value.endsWith(operand),
  TextContains: (value, operand) => value.includes(operand),
  NumberGreaterThan: numbers((value, operand) => value > operand),
  NumberGreaterOrEqualTo: numbers((value, operand) => value >= operand),
  NumberLessThan: numbers((value, operand) => value < operand),
  NumberLessOrEqualTo: numbers((value, operand) => value <= operand),
};

function numbers(holds: (value: number, operand: number) => boolean) {
  return (value: string, operand: string) => value.trim() !== '' && holds(Number(value), Number(operand));
}

export class UnknownOperator extends Error {}

/** The first condition of the block that holds for `value`, or undefined. Throws UnknownOperator for one that Connect does not have. */
export function firstThatHolds(
  block: Block,
  value: string,
  valueOf: (operand: string) => string,
): Block['Transitions']['Conditions'][number] | undefined {
  return block.Transitions.Conditions.find(({ Condition: { Operator, Operands } }) => {
    const holds = compare[Operator];
    if (!holds) throw new UnknownOperator(`there is no operator ${Operator}`);
    return Operands.some((operand) => holds(value, valueOf(operand)));
  });
}
