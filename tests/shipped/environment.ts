/**
 * A clean environment for `npm run build`: without the variables of this test run and without site
 * URLs.
 */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const own =
    /^(?:NODE_ENV|MODE|DEV|PROD|SSR|TEST|BASE_URL|BASE_PATH|SITE_URL|CONTACT_URL|SITE_DIR|VITE.*|VITEST.*)$/u;
  const kept = Object.entries(process.env).filter(([name]) => !own.test(name));
  return { ...Object.fromEntries(kept), ASTRO_TELEMETRY_DISABLED: '1' };
}
