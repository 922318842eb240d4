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

  // A list of countries: find one, choose some, see only those. The choice stands in the address.
  const table = document.querySelector("table[data-choose]");
  if (table) {
    const rows = Array.from(table.querySelectorAll("tr[data-code]"));
    const bar = document.createElement("div");
    bar.className = "choosing";
    const label = document.createElement("label");
    const find = document.createElement("input");
    find.type = "search";
    label.append(`${table.dataset.choose} `, find);
    const only = document.createElement("button");
    only.type = "button";
    bar.append(label, only);
    (table.closest(".scrolls") || table).before(bar);
    const chosen = new Set((location.hash.match(/^#c=([A-Z,]*)/) || ["", ""])[1].split(","));
    chosen.delete("");
    let narrowed = chosen.size > 0;
    const update = () => {
      const words = find.value.trim().toLocaleLowerCase();
      for (const row of rows) {
        const name = row.querySelector("th").textContent.toLocaleLowerCase();
        const found = !words || name.includes(words);
        row.hidden = !found || (narrowed && !words && !chosen.has(row.dataset.code));
      }
      only.textContent = narrowed ? table.dataset.all : table.dataset.chosen;
      only.hidden = !chosen.size && !narrowed;
      const hash = chosen.size ? `#c=${Array.from(chosen).sort().join(",")}` : "";
      history.replaceState(null, "", hash || location.pathname.split("/").pop());
      for (const link of document.querySelectorAll("a.keeps")) {
        link.href = link.getAttribute("href").split("#")[0] + hash;
      }
    };
    for (const row of rows) {
      const head = row.querySelector("th");
      const box = document.createElement("input");
      box.type = "checkbox";
      box.setAttribute("aria-label", head.textContent);
      box.checked = chosen.has(row.dataset.code);
      box.addEventListener("change", () => {
        if (box.checked) chosen.add(row.dataset.code); else chosen.delete(row.dataset.code);
        if (!chosen.size) narrowed = false;
        update();
      });
      head.prepend(box);
    }
    find.addEventListener("input", update);
    only.addEventListener("click", () => {
      narrowed = !narrowed;
      find.value = "";
      update();
    });
    update();
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
