/** The one place that imports the polyfill. Chromium has its own `browser` since 148 and passes it through. */
export { default as browser } from 'webextension-polyfill';
