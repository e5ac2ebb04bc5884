import { idOf } from '../../connect/resources.ts';
import { CommandMistake } from '../place.ts';
import { type FlowToPlay, readFlowToPlay } from './flow-to-play.ts';

/** The flow that is played, and the flows and modules that it may name. */
export interface GivenFlows {
  readonly main: FlowToPlay;
  /** The content of a flow by ARN, id or name; undefined when nobody gave it. */
  readonly flow: (id: string) => string | undefined;
  readonly module: (id: string) => string | undefined;
  /** What people call something that flows name by ARN or id. */
  readonly nameOf: (id: string) => string;
}

type Pairs = readonly (readonly [string, string])[];

/** Reads every file. Throws a CommandMistake for one that is no flow, and for modules that call each other in a circle. */
export function readGivenFlows(file: string, given: { readonly flow: Pairs; readonly module: Pairs }): GivenFlows {
  const main = readFlowToPlay(file);
  const flows = given.flow.map(([name, path]) => ({ name, file: readFlowToPlay(path) }));
  const modules = given.module.map(([name, path]) => ({ name, file: readFlowToPlay(path) }));
  const labels = new Map([main, ...[...flows, ...modules].map((entry) => entry.file)].flatMap((one) => [...one.labels]));
  const byId = new Map([...labels].map(([id, label]) => [idOf(id), label]));
  const nameOf = (id: string) => labels.get(id) ?? byId.get(idOf(id)) ?? functionNameOf(id) ?? id;
  const find = (entries: readonly Entry[], id: string) =>
    entries.find(({ name }) => [name, idOf(name)].includes(idOf(id)) || name === nameOf(id))?.file;
  refuseCircles(modules, (id) => find(modules, id));
  // A flow may name itself, and what is played may be a module.
  const itself = { name: main.name, file: main };
  const [everyFlow, everyModule] = main.isModule ? [flows, [...modules, itself]] : [[...flows, itself], modules];
  return { main, nameOf, flow: (id) => find(everyFlow, id)?.content, module: (id) => find(everyModule, id)?.content };
}

interface Entry {
  readonly name: string;
  readonly file: FlowToPlay;
}

function functionNameOf(arn: string): string | undefined {
  return /^arn:[^:]*:lambda:[^:]*:[^:]*:function:([^:]+)/.exec(arn)?.[1];
}

function calledBy({ flow }: FlowToPlay): string[] {
  const ids = flow.Actions.flatMap(({ Type, Parameters }) => (Type === 'InvokeFlowModule' ? [Parameters['FlowModuleId']] : []));
  return ids.filter((id) => typeof id === 'string');
}

function refuseCircles(modules: readonly Entry[], find: (id: string) => FlowToPlay | undefined) {
  const nameOf = (file: FlowToPlay) => modules.find((entry) => entry.file === file)?.name ?? file.name;
  const visit = (file: FlowToPlay, path: readonly FlowToPlay[]): void => {
    if (path.includes(file)) {
      const circle = [...path.slice(path.indexOf(file)), file].map(nameOf).join(' → ');
      throw new CommandMistake(`Modules call each other in a circle, which Connect refuses: ${circle}.`);
    }
    for (const id of calledBy(file)) {
      const called = find(id);
      if (called) visit(called, [...path, file]);
    }
  };
  for (const { file } of modules) visit(file, []);
}
