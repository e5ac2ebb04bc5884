/** A name as the part of a construct id: `main/en-US` becomes `MainEnUS`, `main-line` becomes `MainLine`. */
export const pascal = (name: string): string =>
  name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
