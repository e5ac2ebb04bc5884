/**
 * What AWS describes of functions that are called without waiting, and does not name in the flow language reference. A flow that was exported
 * from a live instance settles it; until then a block that says it differently stops by name, as an unknown parameter does.
 */
export const lambdaReturned = 'LambdaReturned';
export const invocationParameter = 'LambdaInvocationRequestId';
