/* Finding in the list of the site: every word must be part of an entry, in any order. */
(() => {
  "use strict";
  const list = window.tinglysSearch;
  const field = document.getElementById("q");
  const out = document.getElementById("found");
  if (!list || !field || !out) return;
  const most = 60;
  const folded = (text) => text.toLocaleLowerCase().normalize("NFKC");
  const entries = list.entries.map(([kind, title, words, href], place) => ({
    kind, title, words, href, place, head: folded(title), all: folded(`${title} ${words}`),
  }));
  const text = (name, words, css) => {
    const made = document.createElement(name);
    made.textContent = words;
    if (css) made.className = css;
    return made;
  };
  // Whole beginnings of a title first, then the title, then the words; kinds in their order.
  const weight = (entry, words) => {
    if (entry.head === words.join(" ")) return 0;
    if (words.every((word) => entry.head.split(/\s+/).some((part) => part.startsWith(word)))) return 1;
    return words.every((word) => entry.head.includes(word)) ? 2 : 3;
  };
  const show = () => {
    const words = folded(field.value).split(/\s+/).filter(Boolean);
    const hits = words.length
      ? entries.filter((entry) => words.every((word) => entry.all.includes(word)))
      : [];
    hits.sort((a, b) => a.kind - b.kind || weight(a, words) - weight(b, words) || a.place - b.place);
    out.replaceChildren();
    const told = words.length ? (hits.length ? `${hits.length} ${out.dataset.hits}` : out.dataset.none) : "";
    out.append(text("p", told, "quiet"));
    let kind = -1;
    let items = null;
    for (const hit of hits.slice(0, most)) {
      if (hit.kind !== kind) {
        kind = hit.kind;
        items = document.createElement("ul");
        out.append(text("h2", list.kinds[kind]), items);
      }
      const item = document.createElement("li");
      const link = text("a", hit.title);
      link.href = hit.href;
      item.append(link);
      if (hit.words) item.append(text("span", hit.words, "note"));
      items.append(item);
    }
    if (hits.length > most) out.append(text("p", `${out.dataset.more} ${most}`, "quiet"));
    history.replaceState(null, "", words.length ? `#q=${encodeURIComponent(field.value)}` : location.pathname.split("/").pop());
  };
  const asked = location.hash.match(/^#q=(.*)$/);
  if (asked) {
    try { field.value = decodeURIComponent(asked[1]); } catch { /* not an address of ours */ }
  }
  field.hidden = false;
  field.addEventListener("input", show);
  show();
  field.focus();
})();
