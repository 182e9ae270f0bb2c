/**
 * Lets the browser paint the shell that popup.html holds, then starts the app over it: the second
 * frame begins after the first has been painted. A page that is not shown gets no frames.
 */
const file: string = './popup.js';
const start = () => void import(file); // a second import of the same file does nothing
requestAnimationFrame(() => requestAnimationFrame(start));
setTimeout(start, 250);
