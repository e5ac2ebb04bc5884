import { readJsonFile } from '../exported-flow/json-file.ts';
import { CommandMistake } from '../place.ts';

/** The functions whose answers were given, by ARN or name: the set of those that flows may call, and what they answer. */
export class Lambdas extends Set<string> {
  private readonly answers = new Map<string, unknown[]>();
  private readonly nameOf: (arn: string) => string;

  /** Reads each file. Throws a CommandMistake for one that is not JSON. */
  constructor(given: readonly (readonly [string, string])[], nameOf: (arn: string) => string) {
    super();
    this.nameOf = nameOf;
    for (const [name, file] of given) this.answers.set(name, [...(this.answers.get(name) ?? []), answerIn(file)]);
  }

  override has(arn: string): boolean {
    return this.keyOf(arn) !== undefined;
  }

  seconds(): number {
    return 0;
  }

  /** One answer after the other; the last one for ever. */
  answer(arn: string): unknown {
    const left = this.answers.get(this.keyOf(arn) ?? '') ?? [];
    return left.length > 1 ? left.shift() : left[0];
  }

  private keyOf(arn: string): string | undefined {
    const unqualified = arn.split(':').slice(0, 7).join(':');
    return [arn, unqualified, this.nameOf(arn)].find((key) => this.answers.has(key));
  }
}

function answerIn(file: string): unknown {
  const read = readJsonFile(file);
  if ('unreadable' in read) throw new CommandMistake(`${file} ${read.unreadable}`);
  return read.value;
}
