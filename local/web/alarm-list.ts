import type { LocalRuntime } from '../runtime.ts';
import type { AlarmsState } from './page-state.ts';

/** The alarms of the templates, those that ring first, and what became of them tonight, the newest first. */
export function alarmList({ deployment, parts }: LocalRuntime): AlarmsState {
  const all = deployment.alarms.map(({ name, description }) => ({ name, description, state: parts.alarms.stateOf(name) }));
  const rank = (state: string) => ['ALARM', 'INSUFFICIENT_DATA', 'OK'].indexOf(state);
  return {
    all: all.toSorted((a, b) => rank(a.state) - rank(b.state) || a.name.localeCompare(b.name)),
    // Becoming quiet from not having been judged yet is no news.
    transitions: parts.alarms.transitions.filter(({ from, to }) => from === 'ALARM' || to === 'ALARM').toReversed(),
  };
}
