import * as z from 'zod';
import type { Json, Template } from './assembly.ts';
import { account, region } from './place.ts';

/** What a created resource answers to Ref and to Fn::GetAtt. */
export interface Created {
  ref: string;
  attributes: Record<string, string>;
}
/** What an intrinsic may ask of the templates. `path` names the resources that wait for the answer. */
export interface Templates {
  readonly parameters: Record<string, string>;
  stacks(): string[];
  template(stack: string): Template;
  resolve(stack: string, value: Json, path?: string[]): Promise<unknown>;
  create(stack: string, id: string, path: string[]): Promise<Created>;
  holds(stack: string, condition: string): Promise<boolean>;
  output(stack: string, name: string): Promise<unknown>;
}

const pseudo: Record<string, string | undefined> = {
  'AWS::Region': region,
  'AWS::AccountId': account,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackId': 'local',
  'AWS::NoValue': undefined,
};
const Texts = z.array(z.coerce.string());

export const isIntrinsic = (name: string) => name === 'Ref' || name === 'Condition' || name.startsWith('Fn::');

/** The value of one intrinsic function. One that is not known here stops, by name. */
export async function intrinsic(reader: Templates, stack: string, path: string[], name: string, argument: Json): Promise<unknown> {
  const value = (part: Json | undefined) => reader.resolve(stack, part ?? null, path);
  const parts = Array.isArray(argument) ? argument : [];
  const text = typeof argument === 'string' ? argument : '';
  switch (name) {
    case 'Ref':
      return reference(reader, stack, text, path);
    case 'Fn::GetAtt':
      return text ? attribute(reader, stack, text, path) : attribute(reader, stack, Texts.parse(await value(parts)).join('.'), path);
    case 'Fn::Join':
      return Texts.parse(await value(parts[1])).join(String(parts[0]));
    case 'Fn::Select':
      return z.array(z.unknown()).parse(await value(parts[1]))[Number(await value(parts[0]))];
    case 'Fn::Split':
      return String(await value(parts[1])).split(String(parts[0]));
    case 'Fn::Sub':
      return substitute(
        reader,
        stack,
        path,
        text || String(parts[0]),
        z.record(z.string(), z.unknown()).parse(await value(parts[1] ?? {})),
      );
    case 'Fn::If':
      return value((await reader.holds(stack, String(parts[0]))) ? parts[1] : parts[2]);
    case 'Fn::Equals':
      return (await value(parts[0])) === (await value(parts[1]));
    case 'Fn::Not':
      return (await value(parts[0])) !== true;
    case 'Fn::And':
      return z
        .array(z.boolean())
        .parse(await value(parts))
        .every(Boolean);
    case 'Fn::Or':
      return z
        .array(z.boolean())
        .parse(await value(parts))
        .some(Boolean);
    case 'Condition':
      return reader.holds(stack, text);
    case 'Fn::FindInMap':
      return inMap(reader, stack, Texts.parse(await value(parts)));
    case 'Fn::ImportValue':
      return imported(reader, String(await value(argument)));
    case 'Fn::GetStackOutput':
      return stackOutput(reader, await value(argument));
    default:
      throw new Error(`The local runtime does not know ${name} (${stack})`);
  }
}

async function reference(reader: Templates, stack: string, name: string, path: string[]): Promise<unknown> {
  if (name === 'AWS::StackName') return stack;
  if (name in pseudo) return pseudo[name];
  const parameter = reader.template(stack).Parameters[name];
  if (!parameter) return (await reader.create(stack, name, path)).ref;
  const value = reader.parameters[name] ?? parameter.Default;
  if (value === undefined) throw new Error(`${stack} asks for the parameter ${name}`);
  return value;
}

async function attribute(reader: Templates, stack: string, name: string, path: string[]): Promise<string> {
  const [id = '', ...rest] = name.split('.');
  const value = (await reader.create(stack, id, path)).attributes[rest.join('.')];
  if (value === undefined) throw new Error(`${stack}/${id} has no attribute ${rest.join('.')}`);
  return value;
}

async function substitute(reader: Templates, stack: string, path: string[], text: string, variables: Record<string, unknown>) {
  const names = [...text.matchAll(/\$\{([^!}][^}]*)\}/g)].map(([, name = '']) => name);
  const known = new Map<string, unknown>(Object.entries(variables));
  for (const name of names)
    if (!known.has(name))
      known.set(name, await (name.includes('.') ? attribute(reader, stack, name, path) : reference(reader, stack, name, path)));
  return text.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => (literal ? `\${${name}}` : String(known.get(name))));
}

function inMap(reader: Templates, stack: string, [map = '', first = '', second = '']: string[]) {
  const found = reader.template(stack).Mappings[map]?.[first]?.[second];
  if (found === undefined) throw new Error(`${stack} has no mapping ${map}.${first}.${second}`);
  return found;
}

async function imported(reader: Templates, name: string): Promise<unknown> {
  for (const stack of reader.stacks())
    for (const [output, { Export }] of Object.entries(reader.template(stack).Outputs))
      if (Export && (await reader.resolve(stack, Export.Name)) === name) return reader.output(stack, output);
  throw new Error(`No stack exports ${name}`);
}

function stackOutput(reader: Templates, argument: unknown): Promise<unknown> {
  const { StackName, OutputName } = z
    .strictObject({ StackName: z.string(), OutputName: z.string(), Region: z.literal(region).optional() })
    .parse(argument);
  return reader.output(StackName, OutputName);
}
