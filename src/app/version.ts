/** This software's version, as in package.json (a test compares them): pages bundle no file from outside src. */
export const SOFTWARE_VERSION = "0.1.0";
