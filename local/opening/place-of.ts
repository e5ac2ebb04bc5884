import type { Place } from '../commands/place.ts';
import type { LocalRuntime } from '../runtime.ts';

/** Where the operator's commands find a runtime: its endpoints, and the names that its functions were given. */
export function placeOf(runtime: LocalRuntime): Place {
  const { environment } = runtime.functionFor('answer-page').settings;
  return {
    endpoints: runtime.endpoints,
    table: given(environment, 'TABLE'),
    instance: runtime.connect.instance.arn,
    pepperSecret: given(environment, 'PEPPER_SECRET'),
    publishFunction: runtime.functionFor('publish-practice').settings.name,
  };
}

function given(environment: Readonly<Record<string, string>>, name: string): string {
  const value = environment[name];
  if (value === undefined) throw new Error(`answer-page was not given ${name}`);
  return value;
}
