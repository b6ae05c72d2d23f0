// Finds the words of a report in all their forms, with and without diacritics. The words and the rules by which they lose their
// endings come from the program, in `komentarasAll`, one for each language of the page: what is typed is treated as the text was.
(function () {
  "use strict";
  var all = window.komentarasAll, form = document.querySelector(".search");
  if (!all || !form) return;
  var words = document.body.dataset, page = document.documentElement.lang;
  var input = form.querySelector("input"), count = form.querySelector(".count"), results = form.querySelector(".results");
  form.hidden = false;

  function fold(text) { return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/\u2019/g, "'"); }

  function parts(text) { return fold(text).match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) || []; }

  // A page with two languages has the words of both, each with its own rules.
  var indexes = all.map(function (data) {
    var rules = data.rules;
    var endings = new Set(rules.endings), whole = new Set(rules.whole), articles = new Set(rules.articles);
    var known = Object.keys(data.stems), prefix = data.language === page ? "" : data.language + "-";

    function stem(word) {
      if (whole.has(word)) return word;
      var letters = Array.from(word), left = word;
      for (var at = Math.max(rules.shortest, letters.length - rules.longest); at < letters.length; at++) {
        if (endings.has(letters.slice(at).join(""))) { left = letters.slice(0, at).join(""); break; }
      }
      rules.sounds.forEach(function (pair) {
        if (left.endsWith(pair[0])) left = left.slice(0, left.length - pair[0].length) + pair[1];
      });
      return Object.hasOwn(rules.stems, left) ? rules.stems[left] : left;
    }

    // A word finds its own forms; from three letters on also words that begin so, for one that is still being typed.
    function places(word) {
      var found = new Set(), stemmed = stem(word);
      known.forEach(function (it) {
        if (it === stemmed || word.length > 2 && it.startsWith(word)) data.stems[it].forEach(function (item) { found.add(item); });
      });
      return found;
    }

    // The text around the first word that was found, with what was found marked.
    function excerpt(text, typed) {
      var stems = typed.map(stem), marks = [];
      for (var match of text.matchAll(/[\p{L}\p{N}]+(?:['\u2019][\p{L}\p{N}]+)*/gu)) {
        var word = fold(match[0]);
        if (stems.includes(stem(word)) || typed.some(function (it) { return it.length > 2 && word.startsWith(it); })) marks.push(match);
      }
      var first = marks.length ? marks[0].index : 0;
      var from = first < 70 ? 0 : text.lastIndexOf(" ", first - 50) + 1, end = from + 180;
      if (end < text.length) end = text.lastIndexOf(" ", end);
      var shown = document.createElement("span"), at = from;
      if (from > 0) shown.append("… ");
      marks.forEach(function (mark) {
        if (mark.index < at || mark.index + mark[0].length > end) return;
        var marked = document.createElement("mark");
        marked.textContent = mark[0];
        shown.append(text.slice(at, mark.index), marked);
        at = mark.index + mark[0].length;
      });
      shown.append(text.slice(at, end));
      if (end < text.length) shown.append(" …");
      return shown;
    }

    // What has no translation is on the page in the other language only; a page of recommendations has no places of its own.
    function address(anchor) {
      if (document.getElementById(prefix + anchor)) return "#" + prefix + anchor;
      return (document.getElementById(anchor) ? "" : form.dataset.report || "") + "#" + anchor;
    }

    // Adds what is found to the results; returns how much it is.
    return function (typed) {
      typed = typed.filter(function (word) { return !articles.has(word); });
      if (!typed.length) return 0;
      var found = typed.map(places).reduce(function (a, b) { return new Set(Array.from(a).filter(function (it) { return b.has(it); })); });
      var items = Array.from(found).sort(function (a, b) { return a - b; });
      var chapter = -1, list = null;
      items.forEach(function (number) {
        var item = data.items[number];
        if (item[1] !== chapter) {
          chapter = item[1];
          var title = document.createElement("h2");
          title.textContent = data.chapters[chapter];
          list = document.createElement("ul");
          title.lang = list.lang = data.language;
          results.append(title, list);
        }
        var line = document.createElement("li"), link = document.createElement("a");
        link.href = address(item[0]);
        if (item[2]) link.append(item[2] + ". ");
        else link.className = "bare";
        link.append(excerpt(item[3], typed));
        line.append(link);
        list.append(line);
      });
      return items.length;
    };
  });

  function show() {
    var typed = parts(input.value);
    results.textContent = "";
    count.textContent = "";
    if (!typed.length || input.value.trim().length < 2) return;
    var found = indexes.reduce(function (sum, find) { return sum + find(typed); }, 0);
    count.textContent = found ? words.found + " " + found : words.notFound;
  }

  var timer;
  input.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(show, 120); });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    show();
    var first = results.querySelector("a");
    if (first) first.focus();
  });
  form.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { input.value = ""; show(); input.focus(); return; }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    var links = Array.from(results.querySelectorAll("a")), at = links.indexOf(document.activeElement);
    if (!links.length) return;
    event.preventDefault();
    var next = at + (event.key === "ArrowDown" ? 1 : -1);
    (next < 0 ? input : links[Math.min(next, links.length - 1)]).focus();
  });
  // The results make way for what was found.
  results.addEventListener("click", function (event) {
    if (event.target.closest("a")) setTimeout(function () { results.textContent = ""; count.textContent = ""; }, 0);
  });
})();
