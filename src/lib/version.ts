/** Of package.json, which the app cannot read. */
export const version = '0.1.0'
