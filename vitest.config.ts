import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

/** What hangs is found all the same; a busy machine is no failure. */
const PATIENT = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  plugins: [preact({ reactAliasesEnabled: false })],
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], ...PATIENT } },
      { extends: true, test: { name: 'integration', include: ['tests/integration/**/*.test.ts'], ...PATIENT } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
