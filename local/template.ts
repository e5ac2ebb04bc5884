import type { CloudAssembly, Json, Template } from './assembly.ts';
import { intrinsic, isIntrinsic, type Created } from './intrinsics.ts';

export interface DeclaredResource {
  stack: string;
  id: string;
  type: string;
  properties: Record<string, unknown>;
}
export type Create = (declared: DeclaredResource) => Promise<Created>;

/** Creates what the templates declare: each resource once, when its turn comes or when something first refers to it. */
export class TemplateReader {
  private readonly created = new Map<string, Promise<Created>>();
  private readonly assembly: CloudAssembly;
  private readonly make: Create;
  readonly parameters: Record<string, string>;

  /** `parameters` are values of template parameters by name; a parameter with neither value nor default stops. */
  constructor(assembly: CloudAssembly, make: Create, parameters: Record<string, string> = {}) {
    this.assembly = assembly;
    this.make = make;
    this.parameters = parameters;
  }

  async createAll() {
    for (const [stack, { Resources }] of this.assembly.templates)
      for (const [id, { Condition }] of Object.entries(Resources))
        if (!Condition || (await this.holds(stack, Condition))) await this.create(stack, id, []);
  }

  template(stack: string): Template {
    const template = this.assembly.templates.get(stack);
    if (!template) throw new Error(`No stack is named ${stack}`);
    return template;
  }

  stacks = () => [...this.assembly.templates.keys()];

  /** `path` names the resources that wait for this one, so that a circle is named and not waited for. */
  create(stack: string, id: string, path: string[]): Promise<Created> {
    const key = `${stack}/${id}`;
    if (path.includes(key)) throw new Error(`The template goes in a circle: ${[...path, key].join(' → ')}`);
    const before = this.created.get(key);
    if (before) return before;
    const creation = this.createNow(stack, id, [...path, key]);
    this.created.set(key, creation);
    return creation;
  }

  private async createNow(stack: string, id: string, path: string[]): Promise<Created> {
    const resource = this.template(stack).Resources[id];
    if (!resource) throw new Error(`${stack} has no resource ${id}`);
    for (const other of [resource.DependsOn].flat()) await this.create(stack, other, path);
    const properties = await this.resolveEntries(stack, resource.Properties, path);
    return this.make({ stack, id, type: resource.Type, properties });
  }

  /** `value` with every intrinsic replaced; AWS::NoValue leaves nothing behind. One thing after the other, so that a circle shows itself. */
  async resolve(stack: string, value: Json, path: string[] = []): Promise<unknown> {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return this.resolveParts(stack, value, path);
    const [[name, argument] = ['', null], ...others] = Object.entries(value);
    if (!others.length && isIntrinsic(name)) return intrinsic(this, stack, path, name, argument);
    return this.resolveEntries(stack, value, path);
  }

  private async resolveParts(stack: string, parts: Json[], path: string[]): Promise<unknown[]> {
    const resolved: unknown[] = [];
    for (const part of parts) resolved.push(await this.resolve(stack, part, path));
    return resolved.filter((part) => part !== undefined);
  }

  private async resolveEntries(stack: string, value: Record<string, Json>, path: string[]): Promise<Record<string, unknown>> {
    const resolved: Record<string, unknown> = {};
    for (const [key, part] of Object.entries(value)) {
      const known = await this.resolve(stack, part, path);
      if (known !== undefined) resolved[key] = known;
    }
    return resolved;
  }

  async holds(stack: string, condition: string): Promise<boolean> {
    const rule = this.template(stack).Conditions[condition];
    if (rule === undefined) throw new Error(`${stack} has no condition ${condition}`);
    return (await this.resolve(stack, rule)) === true;
  }

  async output(stack: string, name: string): Promise<unknown> {
    const output = this.template(stack).Outputs[name];
    if (!output) throw new Error(`${stack} has no output ${name}`);
    return this.resolve(stack, output.Value);
  }
}
