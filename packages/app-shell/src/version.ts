/** Of the product; the same as in its package.json, which does not travel with the bundle. */
export const VERSION = '0.1.0';
