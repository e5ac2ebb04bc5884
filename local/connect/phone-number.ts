/** A number as Connect takes it. */
export const E164 = /^\+[1-9]\d{6,14}$/;
