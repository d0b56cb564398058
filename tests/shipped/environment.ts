/** The environment of a reader who types `npm run build`: nothing of this test, no address. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const own =
    /^(?:NODE_ENV|MODE|DEV|PROD|SSR|TEST|BASE_URL|BASE_PATH|SITE_URL|CONTACT_URL|SITE_DIR|VITE.*|VITEST.*)$/u;
  const kept = Object.entries(process.env).filter(([name]) => !own.test(name));
  return { ...Object.fromEntries(kept), ASTRO_TELEMETRY_DISABLED: '1' };
}
