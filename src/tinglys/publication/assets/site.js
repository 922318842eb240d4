/* Two conveniences; the pages work without them: the ground of a figure shown at once, and a
   switch of theme that is remembered on this device. */
(() => {
  "use strict";
  const root = document.documentElement;
  const themes = ["auto", "light", "dark"];
  const remembered = () => {
    try { return localStorage.getItem("theme") || "auto"; } catch { return "auto"; }
  };
  const remember = (theme) => {
    try { localStorage.setItem("theme", theme); } catch { /* a folder may have no storage */ }
  };
  const show = (theme) => {
    if (theme === "auto") delete root.dataset.theme; else root.dataset.theme = theme;
  };
  show(themes.includes(remembered()) ? remembered() : "auto");

  const button = document.querySelector("button.theme");
  if (button) {
    const name = () => {
      const theme = root.dataset.theme || "auto";
      button.textContent = button.dataset[theme];
    };
    button.hidden = false;
    name();
    button.addEventListener("click", () => {
      const next = themes[(themes.indexOf(root.dataset.theme || "auto") + 1) % themes.length];
      show(next);
      remember(next);
      name();
    });
  }

  // On a narrow screen rows are laid out as blocks; the roles keep them a table to a screen reader.
  const roles = [
    ["table", "table"], ["thead, tbody", "rowgroup"], ["tr", "row"], ["td", "cell"],
    ["th[scope=col]", "columnheader"], ["th[scope^=row]", "rowheader"],
  ];
  for (const [selector, role] of roles) {
    for (const part of document.querySelectorAll(selector)) part.setAttribute("role", role);
  }

  const grounds = document.getElementById("grounds");
  if (!grounds) return;
  for (const period of document.querySelectorAll(".inferred")) {
    period.title = grounds.dataset.inferred;
  }
  const passages = grounds.querySelectorAll("p");
  const card = document.createElement("div");
  card.id = "card";
  card.setAttribute("role", "tooltip");
  card.hidden = true;
  document.body.append(card);
  let owner = null;
  let leaving = 0;

  const element = (name, text, css) => {
    const made = document.createElement(name);
    made.textContent = text;
    if (css) made.className = css;
    return made;
  };
  const fill = (link) => {
    const [passage, start, end, status, rule] = link.dataset.g.split(" ");
    const source = passages[Number(passage)];
    if (!source) return false;
    const letters = Array.from(source.textContent);
    const words = document.createElement("p");
    words.lang = source.lang;
    words.append(
      letters.slice(0, Number(start)).join(""),
      element("mark", letters.slice(Number(start), Number(end)).join("")),
      letters.slice(Number(end)).join(""),
    );
    const how = `${grounds.dataset[status]} · ${grounds.dataset.read} ${rule}`;
    card.replaceChildren(
      words, element("p", source.dataset.where, "where"), element("p", how, "where"));
    return true;
  };
  const place = (link) => {
    const box = link.getBoundingClientRect();
    const left = Math.max(12, Math.min(box.left, window.innerWidth - card.offsetWidth - 12));
    const below = box.bottom + 6;
    const fits = below + card.offsetHeight < window.innerHeight || box.top < card.offsetHeight;
    const top = fits ? below : box.top - card.offsetHeight - 6;
    card.style.setProperty("left", `${left + window.scrollX}px`);
    card.style.setProperty("top", `${top + window.scrollY}px`);
  };
  const close = () => {
    if (!owner) return;
    card.hidden = true;
    owner.removeAttribute("aria-describedby");
    if (owner.dataset.title) owner.title = owner.dataset.title;
    owner = null;
  };
  const open = (link) => {
    window.clearTimeout(leaving);
    if (owner === link) return;
    close();
    if (!fill(link)) return;
    owner = link;
    if (link.title) { link.dataset.title = link.title; link.removeAttribute("title"); }
    link.setAttribute("aria-describedby", "card");
    card.hidden = false;
    place(link);
  };
  const later = () => {
    window.clearTimeout(leaving);
    leaving = window.setTimeout(close, 150);
  };
  const linkOf = (event) => event.target.closest && event.target.closest("a[data-g]");
  document.addEventListener("mouseover", (event) => {
    const link = linkOf(event);
    if (link) open(link);
    else if (event.target.closest && event.target.closest("#card")) window.clearTimeout(leaving);
    else if (owner) later();
  });
  document.addEventListener("focusin", (event) => {
    const link = linkOf(event);
    if (link) open(link); else close();
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
})();
