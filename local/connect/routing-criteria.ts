import * as z from 'zod';
import { text } from './flow/values.ts';

const Attribute = z.strictObject({
  Name: text.optional(),
  Value: text.optional(),
  ProficiencyLevel: z.coerce.number().optional(),
  ComparisonOperator: z.enum(['Match', 'Equal', 'NumberGreaterOrEqualTo', 'NumberGreaterThan', 'NumberLessThan', 'NumberLessOrEqualTo']),
  MatchCriteria: z.strictObject({ AgentsCriteria: z.strictObject({ AgentIds: z.array(text) }) }).optional(),
});
type Attribute = z.infer<typeof Attribute>;

/** Who may get a contact: an agent with a proficiency, or one named; all of some, any of some, or none of one. */
export type Expression =
  | { readonly AttributeCondition: Attribute }
  | { readonly AndExpression: readonly Expression[] }
  | { readonly OrExpression: readonly Expression[] }
  | { readonly NotAttributeCondition: Attribute };

const Expression: z.ZodType<Expression> = z.lazy(() =>
  z.union([
    z.strictObject({ AttributeCondition: Attribute }),
    z.strictObject({ AndExpression: z.array(Expression) }),
    z.strictObject({ OrExpression: z.array(Expression) }),
    z.strictObject({ NotAttributeCondition: Attribute }),
  ]),
);
export const RoutingCriteria = z.strictObject({
  Steps: z
    .array(z.strictObject({ Expression, Expiry: z.strictObject({ DurationInSeconds: z.coerce.number().int().positive() }).optional() }))
    .min(1),
});
export type RoutingStep = z.infer<typeof RoutingCriteria>['Steps'][number];

/** An agent as the criteria see one: names are the id and the ARN. */
export interface Routed {
  readonly names: readonly string[];
  readonly proficiencies: readonly { readonly name: string; readonly value: string; readonly level: number }[];
}

/**
 * Whether an agent may get a contact that has waited so long. A step holds until its time is over, the last one without a time for ever;
 * when all are over everybody may.
 */
export function meetsCriteria(steps: readonly RoutingStep[], agent: Routed, waitedMs: number): boolean {
  let untilMs = 0;
  for (const { Expression: wanted, Expiry } of steps) {
    untilMs += Expiry ? Expiry.DurationInSeconds * 1_000 : Infinity;
    if (waitedMs < untilMs) return holds(wanted, agent);
  }
  return true;
}

/** When, after the contact began to wait, other agents may get it than before, in milliseconds. */
export function stepsEnd(steps: readonly RoutingStep[]): number[] {
  let untilMs = 0;
  return steps.flatMap(({ Expiry }) => (Expiry ? [(untilMs += Expiry.DurationInSeconds * 1_000)] : []));
}

function holds(wanted: Expression, agent: Routed): boolean {
  if ('AndExpression' in wanted) return wanted.AndExpression.every((inner) => holds(inner, agent));
  if ('OrExpression' in wanted) return wanted.OrExpression.some((inner) => holds(inner, agent));
  if ('NotAttributeCondition' in wanted) return !hasAttribute(wanted.NotAttributeCondition, agent);
  return hasAttribute(wanted.AttributeCondition, agent);
}

const compare: Readonly<Record<Attribute['ComparisonOperator'], (level: number, wanted: number) => boolean>> = {
  Match: () => true,
  Equal: (level, wanted) => level === wanted,
  NumberGreaterOrEqualTo: (level, wanted) => level >= wanted,
  NumberGreaterThan: (level, wanted) => level > wanted,
  NumberLessThan: (level, wanted) => level < wanted,
  NumberLessOrEqualTo: (level, wanted) => level <= wanted,
};

function hasAttribute({ MatchCriteria, Name, Value, ProficiencyLevel, ComparisonOperator }: Attribute, agent: Routed): boolean {
  if (MatchCriteria) return MatchCriteria.AgentsCriteria.AgentIds.some((id) => agent.names.includes(id));
  const meets = compare[ComparisonOperator];
  return agent.proficiencies.some(({ name, value, level }) => name === Name && value === Value && meets(level, ProficiencyLevel ?? level));
}
