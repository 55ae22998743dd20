// What fetches browsers. A bundle of its own, since hardly anybody loads it: see scripts/bundle.js.
export { Browser, computeExecutablePath, install } from '@puppeteer/browsers';
