/*
 * Gives frames with charts of this site the height of their content. A chart says
 * { type: 'evidence-chart:height', height: <pixels> } to the page around it when it has opened and
 * whenever its height changes; it says it again when asked with the text 'evidence-chart:ask'.
 */
(function () {
  if (window.evidenceCharts) return;
  window.evidenceCharts = true;
  function charts() {
    return [].filter.call(document.getElementsByTagName('iframe'), function (frame) {
      return frame.src.indexOf('/embed/') > 0;
    });
  }
  addEventListener('message', function (event) {
    var data = event.data;
    if (!data || data.type !== 'evidence-chart:height' || !(data.height > 0)) return;
    charts().forEach(function (frame) {
      if (frame.contentWindow === event.source)
        frame.style.height = Math.min(data.height, 20000) + 'px';
    });
  });
  function ask() {
    charts().forEach(function (frame) {
      frame.contentWindow.postMessage('evidence-chart:ask', '*');
    });
  }
  ask();
  addEventListener('load', ask);
})();
