import fc from 'fast-check';
import { asBytes, damaged, damagedBytes } from './damage.js';

const base64 = (text: string) => Uint8Array.from(Buffer.from(text, 'base64'));

/** The smallest whole picture of each form, but for AVIF, whose boxes alone are here. */
const whole: readonly Uint8Array[] = [
  base64('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  base64('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'),
  base64('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA'),
  base64('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=='),
  base64(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  ),
];

const drawings = fc.constantFrom(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="1e9" height="-1"><path d="M0 0h1z"/></svg>',
  '<svg viewBox="0 0"><g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g></svg>',
  '<svg xmlns="http://www.w3.org/2000/svg" width="1px" height="1px"><style>.a{fill:url(#b)}</style><linearGradient id="b"/></svg>',
  '<!DOCTYPE svg PUBLIC "x" "y"><svg><text>a</text><image href="data:image/png;base64,AAAA"/></svg>',
  '<svg><path d="M1e999 .5.5-3e-3L NaN 0 A1 1 0 0 1 1 1"/><rect width="&lt;"/></svg>',
  '<?xml version="1.0"?><svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:g __proto__="a" id="constructor"/></svg:svg>',
);

export const pictures: fc.Arbitrary<Uint8Array> = fc.oneof(
  damagedBytes(fc.constantFrom(...whole)),
  asBytes(damaged(drawings)),
);
