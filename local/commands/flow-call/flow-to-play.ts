import { basename } from 'node:path';
import type { AnyFlow } from '../../../infra/flows/language/flow-json.ts';
import type { FlowType } from '../../../infra/flows/language/flow-types.ts';
import { placeOf } from '../../../infra/flows/language/place-of.ts';
import { FlowFault } from '../../connect/flow/fault.ts';
import { readFlow } from '../../connect/flow/flow.ts';
import { readExportedFlow } from '../exported-flow/exported-flow.ts';
import { CommandMistake } from '../place.ts';
import { labelsOf } from './console-labels.ts';

/** A flow or module that can be played. */
export interface FlowToPlay {
  readonly name: string;
  readonly type: FlowType;
  readonly isModule: boolean;
  readonly flow: AnyFlow;
  /** The same as the text that Connect stores. */
  readonly content: string;
  /** What the console calls the things that the flow names by ARN or id. */
  readonly labels: ReadonlyMap<string, string>;
}

/** Reads a flow in any form that Connect gives one in. Throws a CommandMistake of one sentence for anything that cannot be played. */
export function readFlowToPlay(file: string): FlowToPlay {
  const read = readExportedFlow(file);
  if ('unreadable' in read) throw new CommandMistake(`${file} ${read.unreadable}`);
  const { flow, type } = read;
  const name = read.name ?? basename(file).replace(/\.json$/i, '');
  const content = JSON.stringify(flow);
  checkBlocks(name, content, file);
  const place = placeOf(flow, { type }) ?? 'CONTACT_FLOW';
  const isModule = place === 'MODULE';
  return { name, type: isModule ? 'CONTACT_FLOW' : place, isModule, flow, content, labels: labelsOf(flow) };
}

function checkBlocks(name: string, content: string, file: string) {
  try {
    readFlow(name, content);
  } catch (problem) {
    if (!(problem instanceof FlowFault)) throw problem;
    throw new CommandMistake(`${file} is no flow that Connect would take. ${problem.message.replace(/\s*\n\s*/g, ' ')}`);
  }
}
