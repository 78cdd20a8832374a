// Plotly once a page: the bundle is the same message on every run, so Streamlit sends it once and the charts share it.
import Plotly from "plotly.js-basic-dist-min";

export default function () {
  if (window.newskgPlotly) return;
  window.newskgPlotly = Plotly;
  window.dispatchEvent(new Event("newskg-plotly"));
}
