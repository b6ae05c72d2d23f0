// Finds the words of a report in all their forms, with and without diacritics. The words and the rules by which they lose their
// endings come from the program, in `komentarasAll`, one for each language of the page: what is typed is treated as the text was.
(function () {
  "use strict";
  var all = window.komentarasAll, form = document.querySelector(".search");
  if (!all || !form) return;
  var words = document.body.dataset, page = document.documentElement.lang;
  var input = form.querySelector("input"), count = form.querySelector(".count"), results = form.querySelector(".results");
  // A page that another template made may have no room for what is found.
  if (!input || !count || !results) return;

  function fold(text) { return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/\u2019/g, "'"); }

  function parts(text) { return fold(text).match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) || []; }

  // A page with two languages has the words of both, each with its own rules.
  var indexes = all.map(function (data) {
    var rules = data.rules;
    var endings = new Set(rules.endings), whole = new Set(rules.whole), articles = new Set(rules.articles);
    var known = Object.keys(data.stems), prefix = data.language === page ? "" : data.language + "-";
    var names = data.items.map(function (item) { return parts(item[2]); });

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

    // A word finds its own forms; from three letters on also words that begin so, for one that is still being typed. Two letters do if
    // they are no word.
    function forms(word) {
      var stemmed = stem(word), begins = word.length > 2 || word.length === 2 && !Object.hasOwn(data.stems, stemmed);
      return new Set(known.filter(function (it) { return it === stemmed || begins && it.startsWith(word); }));
    }

    function places(forms) {
      var found = new Set();
      forms.forEach(function (it) { data.stems[it].forEach(function (item) { found.add(item); }); });
      return found;
    }

    // What a number names, alone or with a word or its beginning: "34", "p. 34", "paragraph 34". Footnotes and the articles that chapters
    // are about come last.
    function named(typed) {
      var numbers = typed.filter(function (word) { return /^\d+$/.test(word); });
      if (numbers.length !== 1) return [];
      return Array.from(names.keys()).filter(function (item) {
        var name = names[item];
        return name.includes(numbers[0]) && typed.every(function (word) {
          return word === numbers[0] || name.some(function (it) { return it.startsWith(word) || word.startsWith(it); });
        });
      }).sort(function (a, b) { return isAside(a) - isAside(b); });
    }

    function isAside(item) { return /^(?:note|chapter)-/.test(data.items[item][0]); }

    // Thousands are written apart, and often typed as one.
    function divided(word) {
      return /^\d{4,}$/.test(word) && !Object.hasOwn(data.stems, word) ? word.replace(/\B(?=(?:\d{3})+$)/g, " ").split(" ") : [word];
    }

    // The text around the first word that was found, with what was found marked.
    function excerpt(text, sought) {
      var marks = [];
      for (var match of text.matchAll(/[\p{L}\p{N}]+(?:['\u2019][\p{L}\p{N}]+)*/gu)) {
        var stemmed = stem(fold(match[0]));
        if (sought.some(function (forms) { return forms.has(stemmed); })) marks.push(match);
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

    // Adds what is found to the results, what is named first; returns how much it is, and -1 if nothing can be looked for.
    return function (typed) {
      var words = typed.filter(function (word) { return !articles.has(word); });
      if (!words.some(function (word) { return word.length > 1 || /\d/.test(word); })) return -1;
      var first = named(words), sought = words.flatMap(divided).map(forms);
      var found = sought.map(places).reduce(function (a, b) { return new Set(Array.from(a).filter(function (it) { return b.has(it); })); });
      first.forEach(function (item) { found.delete(item); });
      var items = first.concat(Array.from(found).sort(function (a, b) { return a - b; }));
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
        if (item[2]) link.append(item[2] + (item[2].endsWith(".") ? " " : ". "));
        else link.className = "bare";
        link.append(excerpt(item[3], sought));
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
    if (!input.value.trim()) return;
    var found = indexes.map(function (find) { return find(typed); }).filter(function (it) { return it >= 0; });
    var sum = found.reduce(function (a, b) { return a + b; }, 0);
    count.textContent = !found.length ? words.searchEmpty : sum ? words.found + " " + sum : words.notFound;
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
  form.hidden = false;
})();
