/** Words. `path`: it must be a `$.` path, or may never be one (what the reference calls static). */
interface TextParameter {
  readonly kind: 'text';
  /** The only values, when Connect knows no others. */
  readonly values?: readonly string[];
  readonly path?: 'only' | 'never';
  /** Characters. */
  readonly most?: number;
  /** A phone number: + and up to 15 digits. */
  readonly e164?: true;
}
/** A whole number, written as text. `alsoJson`: Connect was seen to take it as a number too. */
interface NumberParameter {
  readonly kind: 'number';
  readonly least: number;
  readonly greatest: number;
  readonly path?: 'never';
  readonly alsoJson?: true;
}
/** `"True"` or `"False"`, in any letters. */
interface FlagParameter {
  readonly kind: 'flag';
}
/** `oneOf`: exactly one of these fields is given. */
interface ObjectParameter {
  readonly kind: 'object';
  readonly fields: Parameters;
  readonly oneOf?: readonly string[];
}
interface ListParameter {
  readonly kind: 'list';
  readonly of: Parameter;
  readonly least?: number;
}
/** Names of the flow's own choice, or some of `keys`; `least` and `most` entries. */
interface MapParameter {
  readonly kind: 'map';
  readonly of: Parameter;
  readonly keys?: readonly string[];
  readonly least?: number;
  readonly most?: number;
}
/** JSON that belongs to somebody else: a view, a module, a case. */
interface AnyParameter {
  readonly kind: 'any';
}

type Shape = TextParameter | NumberParameter | FlagParameter | ObjectParameter | ListParameter | MapParameter | AnyParameter;
/** What one parameter of an action may hold. In the JSON every value is text: numbers and booleans too. */
export type Parameter = Shape & { readonly required?: true };
export type Parameters = Readonly<Record<string, Parameter>>;

export const text: TextParameter = { kind: 'text' };
export const fixed: TextParameter = { kind: 'text', path: 'never' };
export const path: TextParameter = { kind: 'text', path: 'only' };
export const phoneNumber: TextParameter = { kind: 'text', e164: true };
export const flag: FlagParameter = { kind: 'flag' };
export const any: AnyParameter = { kind: 'any' };
export const oneOf = (...values: readonly string[]): TextParameter => ({ kind: 'text', path: 'never', values });
export const number = (least: number, greatest = Number.MAX_SAFE_INTEGER): NumberParameter => ({ kind: 'number', least, greatest });
/** A number that is written into the flow and never comes from a `$.` path. */
export const fixedNumber = (least: number, greatest = Number.MAX_SAFE_INTEGER): NumberParameter => ({
  kind: 'number',
  least,
  greatest,
  path: 'never',
});
export const object = (fields: Parameters, ofWhich: Pick<ObjectParameter, 'oneOf'> = {}): ObjectParameter => ({
  kind: 'object',
  fields,
  ...ofWhich,
});
export const list = (of: Parameter, size: Pick<ListParameter, 'least'> = {}): ListParameter => ({ kind: 'list', of, ...size });
export const map = (of: Parameter = text, limits: Omit<MapParameter, 'kind' | 'of'> = {}): MapParameter => ({ kind: 'map', of, ...limits });
export const required = <P extends Shape>(parameter: P): P & { readonly required: true } => ({ ...parameter, required: true });
