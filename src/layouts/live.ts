/** Tells the stylesheet that scripts run. */
document.documentElement.classList.add('live');
