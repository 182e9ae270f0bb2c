import { buildBoth } from './build-extension.ts';

const sizes = await buildBoth('dist');
for (const [file, bytes] of sizes) console.log(`${String(bytes).padStart(8)}  ${file}`);
