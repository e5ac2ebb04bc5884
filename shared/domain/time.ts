// The only file that names the date library, so that leaving it for the built-in Temporal is a change of one line.
export { Temporal } from 'temporal-polyfill';
