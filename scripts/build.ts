import { gzipSync } from 'node:zlib';
import { buildBoth } from './build-extension.ts';
import { filesIn } from './files-in.ts';

await buildBoth('dist');
for (const engine of ['chromium', 'firefox']) {
  console.log(`dist/${engine}: bytes, gzipped`);
  for (const [name, bytes] of filesIn(`dist/${engine}`)) {
    const zipped = gzipSync(bytes, { level: 9 }).length;
    console.log(`${String(bytes.length).padStart(8)} ${String(zipped).padStart(7)}  ${name}`);
  }
}
