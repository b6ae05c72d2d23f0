// What pages can do where scripts run: buttons that copy, tables that sort, links that keep the place. Without it everything
// can still be read and followed.
(function () {
  "use strict";
  var page = document.documentElement, body = document.body, words = body.dataset;
  var message = document.querySelector(".message");

  function say(text) {
    if (!message) return;
    message.textContent = text;
    clearTimeout(say.timer);
    say.timer = setTimeout(function () { message.textContent = ""; }, 2500);
  }

  // Pages from disk may lack the clipboard that pages from a server have.
  function copy(text) {
    function older() {
      var field = document.createElement("textarea");
      field.value = text;
      field.setAttribute("readonly", "");
      field.className = "skip";
      body.appendChild(field);
      field.select();
      var done = document.execCommand("copy");
      field.remove();
      return done;
    }
    function report(done) { say(done ? words.copied : words.notCopied); }
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(text).then(function () { report(true); }, function () { report(older()); });
    } else {
      report(older());
    }
  }

  function button(text, act) {
    var made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", act);
    return made;
  }

  // A page that is published is cited where it is published, also by whoever reads a copy of it.
  var published = document.querySelector('link[rel="canonical"]');
  if (document.querySelector('meta[name="robots"]')) published = null;
  var here = (published || location).href.split("#")[0];

  function toolsOf(place) { return place.querySelector(":scope > .tools, :scope > figcaption > .tools"); }

  // The buttons are added to the place that a link leads to, when it does.
  function equip(place) {
    var tools = place && toolsOf(place);
    if (!tools || tools.querySelector("button")) return;
    var address = here + "#" + place.id;
    // Beside another language its half has words of its own.
    var language = (place.closest("[lang]") || page).lang.replace(/^./, function (letter) { return letter.toUpperCase(); });
    function word(name) { return words[name + language] || words[name]; }
    // A page that another template made may lack them.
    if (!word("copyLink") || !word("copyCitation") || !word("citation")) return;
    tools.append(
      button(word("copyLink"), function () { copy(address); }),
      button(word("copyCitation"), function () {
        // A place that ends in a full stop needs no other.
        var name = tools.dataset.place, slot = name.endsWith(".") ? /\{place\}\.?/ : "{place}";
        copy(word("citation").replace(slot, function () { return name; }).replace("{address}", function () { return address; }));
      })
    );
  }

  // What the hash names; an author's own name for a place stands inside it.
  function target() {
    var found = null;
    try { found = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch (e) { /* not a name */ }
    return found && found.tagName === "SPAN" && !found.firstChild ? found.closest("[id]:not(span)") : found;
  }

  // The other languages open at the place where the reader is.
  function keepPlace() {
    var place = target();
    if (place) equip(place);
    // In another language the place has the name that the links beside it lead to.
    var tools = place && toolsOf(place), other = tools && tools.querySelector("a");
    var hash = other ? other.hash : "";
    document.querySelectorAll(".languages a").forEach(function (link) {
      link.href = link.getAttribute("href").split("#")[0] + hash;
    });
  }
  window.addEventListener("hashchange", keepPlace);
  keepPlace();

  // A list of contents that covers the page closes when it has been used.
  var contents = document.getElementById("contents");
  if (contents && contents.hidePopover) {
    contents.addEventListener("click", function (event) {
      if (event.target.closest("a") && contents.matches(":popover-open")) contents.hidePopover();
    });
  }

  // The list of contents marks the part that is being read, and keeps it in sight.
  var parts = Array.from(contents ? contents.querySelectorAll("a") : []).map(function (link) {
    return { link: link, place: document.getElementById(decodeURIComponent(link.hash.slice(1))) };
  }).filter(function (part) { return part.place; });
  function markPart() {
    var read = parts.filter(function (part) { return part.place.getBoundingClientRect().top < innerHeight / 3; }).pop();
    parts.forEach(function (part) {
      if (part !== read) part.link.removeAttribute("aria-current");
    });
    if (!read) return;
    read.link.setAttribute("aria-current", "location");
    var list = contents.getBoundingClientRect(), line = read.link.getBoundingClientRect();
    if (line.top < list.top || line.bottom > list.bottom) contents.scrollTop += line.top - list.top - list.height / 3;
  }
  var waits = false;
  addEventListener("scroll", function () {
    if (waits) return;
    waits = true;
    requestAnimationFrame(function () { waits = false; markPart(); });
  }, { passive: true });
  if (contents) contents.addEventListener("toggle", markPart);
  markPart();

  // What is wider than its frame says that it can be moved; screen readers need no such advice.
  var frames = new ResizeObserver(function (changed) {
    changed.forEach(function (change) {
      var frame = change.target, place = frame.querySelector("caption .stay") || frame.parentElement;
      var hint = place.querySelector(":scope > .sideways"), needs = frame.scrollWidth > frame.clientWidth + 1;
      if (hint && !needs) hint.remove();
      if (hint || !needs) return;
      hint = document.createElement("span");
      hint.className = "sideways";
      hint.setAttribute("aria-hidden", "true");
      hint.textContent = words.scroll;
      if (place.contains(frame)) frame.before(hint); else place.append(hint);
    });
  });
  document.querySelectorAll(".scroll, .plot.broad").forEach(function (frame) { frames.observe(frame); });

  // Tables sort by the values behind their figures.
  document.querySelectorAll("table.data").forEach(function (table) {
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    var complete = rows.every(function (row) { return row.cells.length === rows[0].cells.length; });
    if (rows.length < 3 || !complete) return;
    var heads = [], levels = table.tHead.rows;
    for (var level = 0; level < levels.length; level++) {
      Array.prototype.forEach.call(levels[level].cells, function (cell) {
        if (level + cell.rowSpan === levels.length) heads.push(cell);
      });
    }
    // With several levels the names of the rows come before the lowest one.
    heads.forEach(function (head, column) {
      if (head.tagName !== "TH") return;
      var name = head.textContent;
      var made = button(name, function () { sort(column, head); });
      made.title = words.sort;
      head.textContent = "";
      head.append(made);
    });
    function key(row, column) {
      var cell = row.cells[column];
      if ("value" in cell.dataset) return Number(cell.dataset.value);
      return cell.tagName === "TH" ? cell.textContent : null;
    }
    function sort(column, head) {
      var down = head.getAttribute("aria-sort") === "ascending";
      heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      var sorted = rows.slice().sort(function (a, b) {
        var x = key(a, column), y = key(b, column);
        // What is missing is last either way.
        if (x === null || y === null) return (x === null) - (y === null);
        var order = typeof x === "number" && typeof y === "number" ? x - y
          : String(x).localeCompare(String(y), page.lang, { numeric: true });
        return down ? -order : order;
      });
      table.tBodies[0].append.apply(table.tBodies[0], sorted);
    }
  });
})();
