/**
 * Lets the browser paint the shell that popup.html holds, then starts the app over it.
 * The second frame begins after the first has been painted.
 */
const file: string = './popup.js';
requestAnimationFrame(() => requestAnimationFrame(() => void import(file)));
