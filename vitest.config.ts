import { defineConfig } from 'vitest/config';

const browserTests = 'test/browser/**/*.test.ts';
const builtTests = 'test/built/**/*.test.ts';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [browserTests, builtTests],
          environment: 'happy-dom',
          testTimeout: 20_000,
          setupFiles: ['test/set-up.ts'],
          globalSetup: ['test/provide-guidance.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'built', include: [builtTests], testTimeout: 120_000, hookTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [browserTests],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
