/** One value inside an action's parameters, and its path in the JSON. */
export interface Leaf {
  readonly where: string;
  readonly value: unknown;
}

/** Every value that holds no other, in the order of the JSON. */
export function leavesOf(value: unknown, where: string): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ where, value }];
  if (Array.isArray(value)) return value.flatMap((inner: unknown, index) => leavesOf(inner, `${where}[${index}]`));
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${where}.${key}`));
}
