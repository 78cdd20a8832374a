// The language of the page's words; an article's words may be in another.
export default function ({ data }) {
  document.documentElement.lang = data.language;
}
