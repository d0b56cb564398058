/** Tells the stylesheet that scripts run. */
document.documentElement.classList.add('live');

/** Citations in sight are completed; what that needs is loaded then. */
const seen = new IntersectionObserver((entries) => {
  if (entries.some((one) => one.isIntersecting)) void import('./cite.ts');
});
for (const cite of document.querySelectorAll('.cite')) seen.observe(cite);
