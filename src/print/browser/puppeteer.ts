// Puppeteer without what finds, fetches and launches browsers. A bundle of its own: see scripts/bundle.js.
export {
  type Browser,
  type CDPSession,
  type Connection,
  type ConnectionTransport,
  connect,
} from 'puppeteer-core/internal/puppeteer-core-browser.js';
