//! Runs of text: every construct of CommonMark, and where each stands.

use snapbox::str;

use super::check;

#[test]
fn paragraphs_and_breaks() {
    check(
        "Vaikų teisės\ngina įstatymas.  \nEilutė\\\nkita\n\nAntra\r\npastraipa 😀 عربي\n",
        str![[r#"
p 3:1-6:5 "Vaikų teisės" soft‹\n› "gina įstatymas." break‹\n› "Eilutė" break‹\n› "kita"
p 8:1-9:17 "Antra" soft‹\r\n› "pastraipa 😀 عربي"

"#]],
    );
}

#[test]
fn emphasis() {
    check(
        "*a* _b_ **ėė** __d__ ~~e~~ ~f~ ***g*** **h *i* j** a*b*c a_b_c\n",
        str![[r#"
p 3:1-63 em‹*a*›("a") " " em‹_b_›("b") " " strong‹**ėė**›("ėė") " " strong‹__d__›("d") " " struck‹~~e~~›("e") " ~f~ " em‹***g***›(strong‹**g**›("g")) " " strong‹**h *i* j**›("h " em‹*i*›("i") " j") " a" em‹*b*›("b") "c a_b_c"
3:28-31 looks-like-markup example="" kind="script" rule="" ‹~f~›

"#]],
    );
}

#[test]
fn escapes_and_entities() {
    check(
        "a \\* b &amp; c &scaron; \\{ **d\\_e** f\n",
        str![[r#"
p 3:1-38 "a * b & c š { "‹a \* b &amp; c &scaron; \{ › strong‹**d\_e**›("d_e"‹d\_e›) " f"

"#]],
    );
}

#[test]
fn code() {
    check(
        "`a` `` b ` c `` `{{value}}` `\\{{` `a\nb` d\n",
        str![[r#"
p 3:1-4:5 code "a"‹`a`› " " code "b ` c"‹`` b ` c ``› " " code "{{value}}"‹`{{value}}`› " " code "\\{{"‹`\{{`› " " code "a b"‹`a
b`› " d"

"#]],
    );
}

#[test]
fn other_languages() {
    check(
        "a [b *c* d]{lang=en} e „[f [g]\nh]{lang=\"fr\"}“ [i]{lang=en}\n",
        str![[r#"
p 3:1-4:28 "a " in en‹[b *c* d]{lang=en}›("b " em‹*c*›("c") " d") " e „" in fr‹[f [g]
h]{lang="fr"}›("f [g]" soft‹\n› "h") "“ " in en‹[i]{lang=en}›("i")

"#]],
    );
    check(
        "\\[a]{lang=en} b]{lang=en} [c]{lang=?} []{lang=en} [d]{x=y} \\*[e]{lang=de}\n",
        str![[r#"
p 3:1-74 "[a]{lang=en} b]{lang=en} [c]{lang=?} "‹\[a]{lang=en} b]{lang=en} [c]{lang=?} › " [d]{x=y} *"‹ [d]{x=y} \*› in de‹[e]{lang=de}›("e")
3:5-14 looks-like-markup example="{lang=en}" kind="attributes" rule="" ‹{lang=en}›
3:31-37 directive-attribute attribute="lang" directive="link" known="" reason="value" similar="" value="?" ‹lang=?›

"#]],
    );
}

#[test]
fn links() {
    check(
        "[a **b**](https://a.lt \"T\") [c](#smurtas) [d](../lt/19.md#x) <https://e.lt> <f@g.lt> [h][r] [i]\n\n[r]: https://r.lt\n",
        str![[r#"
p 3:1-96 url https://a.lt‹[a **b**](https://a.lt "T")›("a " strong‹**b**›("b")) " " anchor smurtas‹[c](#smurtas)›("c") " " chapter ../lt/19.md‹[d](../lt/19.md#x)›("d") " " url https://e.lt‹<https://e.lt>›("https://e.lt") " " url mailto:f@g.lt‹<f@g.lt>›("f@g.lt") " " url https://r.lt‹[h][r]›("h") " [i]"
3:1-28 text-not-printed kind="title" text="T" ‹[a **b**](https://a.lt "T")›

"#]],
    );
    check(
        "[a](javascript:b) [b](<c d.md>) [c]() tekstas\n",
        str![[r#"
p 3:1-46 "a "‹a](javascript:b) › chapter c d.md‹[b](<c d.md>)›("b") " " chapter ‹[c]()›("c") " tekstas"
3:5-17 link-target reason="scheme" target="javascript:b" ‹javascript:b›

"#]],
    );
}

#[test]
fn reference_definitions_before_the_text() {
    check(
        "[r]: https://r.lt\n[r2]: https://r2.lt\nTekstas [r] ir **kitas**\ntekstas\n",
        str![[r#"
p 3:1-6:8 "Tekstas " url https://r.lt‹[r]›("r") " ir " strong‹**kitas**›("kitas") soft‹\n› "tekstas"
4:1-20 text-not-printed kind="definition" text="[r2]: https://r2.lt" ‹[r2]: https://r2.lt›

"#]],
    );
}

#[test]
fn images_in_a_line() {
    check(
        "a ![b *c*](d.png \"E\"){width=50%} f\n",
        str![[r#"
p 3:1-35 "a " image d.png alt="b c" Some("E") Some(Percent(50))‹![b *c*](d.png "E"){width=50%}› " f"
3:3-22 text-not-printed kind="caption" text="E" ‹![b *c*](d.png "E")›

"#]],
    );
}

#[test]
fn footnotes() {
    check(
        "A[^1] b[^pastaba]. C^[Vietoje **d** ^[gilyn] e] f\n\n[^1]: Pirma\n    pastaba.\n\n    Antra.\n[^pastaba]: Kita {{value \"x\"}}\n",
        str![[r#"
p 3:1-50 "A" mark 1‹[^1]› " b" mark pastaba‹[^pastaba]› ". C" note‹^[Vietoje **d** ^[gilyn] e]›("Vietoje " strong‹**d**›("d") " " note‹^[gilyn]›("gilyn") " e") " f"
[^1]
  p 5:7-6:13 "Pirma" soft‹\n› "pastaba."
  p 8:5-11 "Antra."
[^pastaba]
  p 9:13-31 "Kita " value x‹{{value "x"}}›
3:37-45 looks-like-markup example="^[gilyn]" kind="nested-note" rule="" ‹^[gilyn]›

"#]],
    );
    check(
        "A[^A] b[^a]\n\n[^a]: c\n",
        str![[r#"
p 3:1-12 "A" mark a‹[^A]› " b" mark a‹[^a]›
[^a]
  p 5:7-8 "c"

"#]],
    );
    check(
        "A ^[dviejų\neilučių **b** `c`] d *e*\nf *g*\n",
        str![[r#"
p 3:1-5:6 "A " note‹^[dviejų
eilučių **b** `c`]›("dviejų" soft‹\n› "eilučių " strong‹**b**›("b") " " code "c"‹`c`›) " d " em‹*e*›("e") soft‹\n› "f " em‹*g*›("g")

"#]],
    );
}

#[test]
fn raw_html_is_text() {
    check(
        "a <b>c</b> {{value \"x\"}}\n\n<div>\n{{value \"y\"}}\n</div>\n\ne\n",
        str![[r#"
p 3:1-25 "a <b>c</b> " value x‹{{value "x"}}›
p 5:1-7:7 "<div>" soft‹\n› "{{value \"y\"}}" soft‹\n› "</div>"
p 9:1-2 "e"
3:3-6 raw-html kind="tag" ‹<b>›
3:7-11 raw-html kind="tag" ‹</b>›
5:1-7:7 raw-html kind="tag" ‹<div>
{{value "y"}}
</div>›

"#]],
    );
}

#[test]
fn comments_are_not_read() {
    check(
        "<!-- {{value \"x\"}} {{ \n\n## b -->\na <!-- b --> c <!-- d -->\n*e*<!-- f -->\n\n\
         {{anchor \"g\"}}<!-- h --> i\n\n- j\n  <!-- k -->\n\n> <!-- l\n> m -->\n> n\n\n\
         `<!-- o -->` \\<!-- p\n\n```\n<!-- q -->\n```\n",
        str![[r#"
p 6:1-7:14 "a c"‹a <!-- b --> c › soft‹\n› em‹*e*›("e")
p 9:1-27  #g "i"
list 11:1-12:13 tight
  - 11:1-12:13
    p 11:3-4 "j"
quote 14:1-16:4
  p 16:3-4 "n"
p 18:1-21 code "<!-- o -->"‹`<!-- o -->`› " <!-- p"‹ \<!-- p›
code 20:1-22:4 "<!-- q -->"

"#]],
    );
    // What is not a whole comment is shown.
    check(
        "<!-- a --> b *c*\n\nd <!-- e\n",
        str![[r#"
p 3:1-17 "b *c*"
p 5:1-9 "d <!-- e"
3:1-17 raw-html kind="behind" ‹<!-- a --> b *c*›
5:3-7 broken-comment kind="unclosed" ‹<!--›

"#]],
    );
    check(
        "a\n\n<!-- b\n\n## c\n",
        str![[r###"
p 3:1-2 "a"
p 5:1-7:5 "<!-- b" soft‹\n\n› "## c"
5:1-5 broken-comment kind="unclosed" ‹<!--›

"###]],
    );
}

#[test]
fn text_is_merged() {
    check(
        "a [b] c ![ d ] ] * _ e! ~ `f\n",
        str![[r#"
p 3:1-29 "a [b] c ![ d ] ] * _ e! ~ `f"
3:9-11 looks-like-markup example="" kind="image" rule="" ‹![›

"#]],
    );
}

#[test]
fn entities_do_not_mislead() {
    check(
        "**&amp;** x &lt;b **y** `x <b ` [&scaron;](#z)\n",
        str![[r#"
p 3:1-47 strong‹**&amp;**›("&"‹&amp;›) " x <b "‹ x &lt;b › strong‹**y**›("y") " " code "x <b "‹`x <b `› " " anchor z‹[&scaron;](#z)›("š"‹&scaron;›)

"#]],
    );
}

#[test]
fn line_ends_of_every_kind() {
    check(
        "a **b**\r\nc *d*\re `f`\n\r\n> g\r\n> h",
        str![[r#"
p 3:1-4:12 "a " strong‹**b**›("b") soft‹\r\n› "c " em‹*d*›("d") soft‹\r› "e " code "f"‹`f`›
quote 6:1-7:4
  p 6:3-7:4 "g" soft‹\r\n› "h"

"#]],
    );
}

#[test]
fn long_links() {
    check(
        "[a\nb](c.md\n\"d\") e **f**\ng *h*\n",
        str![[r#"
p 3:1-6:6 chapter c.md‹[a
b](c.md
"d")›("a" soft‹\n› "b") " e " strong‹**f**›("f") soft‹\n› "g " em‹*h*›("h")
3:1-5:5 text-not-printed kind="title" text="d" ‹[a
b](c.md
"d")›

"#]],
    );
}

/// Its text would run into that of the footnote around it.
#[test]
fn a_footnote_within_a_footnote_is_found() {
    check(
        "A[^a]\n\n[^a]: Pirma[^b] čia.\n\n[^b]: Vidinė, o C[^c] po jos.\n\n[^c]: C\n",
        str![[r#"
p 3:1-6 "A" mark a‹[^a]›
[^a]
  p 5:7-21 "Pirma" mark b‹[^b]› " čia."
[^b]
  p 7:7-30 "Vidinė, o C" mark c‹[^c]› " po jos."
[^c]
  p 9:7-8 "C"
5:12-16 looks-like-markup example="[^b]" kind="nested-note" rule="" ‹[^b]›
7:18-22 looks-like-markup example="[^c]" kind="nested-note" rule="" ‹[^c]›

"#]],
    );
}

#[test]
fn markup_is_found_where_there_is_none() {
    check(
        "{{table \"x\" rows=\"year\" caption=\"Lent *kurs*\"}}\n\n{{chart \"x\" kind=\"line\" alt=\"A <b>\"}}\n\n![a](b.png \"Pav **c**\")\n\nŽr. {{cite \"s\" page=\"5 *a*\"}}.\n\n{{chart \"x\" kind=\"line\" caption=\"2023* ir 5 * 3, <5\"}}\n",
        str![[r#"
data 3:1-48 ["x"] rows=["year"] columns=[] years=None Some("Lent *kurs*")
chart 5:1-38 line ["x"] x=["year"] columns=[] facet=None years=None caption=None alt=Some("A <b>")
figure 7:1-24 image b.png alt="a" Some("Pav **c**") None
p 9:1-31 "Žr. " cite s page 5 *a*‹{{cite "s" page="5 *a*"}}› "."
chart 11:1-55 line ["x"] x=["year"] columns=[] facet=None years=None caption=Some("2023* ir 5 * 3, <5") alt=None
3:34-45 looks-like-markup example="*kurs*" kind="plain" rule="" ‹Lent *kurs*›
5:30-35 looks-like-markup example="<b>" kind="plain" rule="" ‹A <b>›
7:1-24 looks-like-markup example="**" kind="plain" rule="" ‹![a](b.png "Pav **c**")›
9:22-27 looks-like-markup example="*a*" kind="plain" rule="" ‹5 *a*›

"#]],
    );
}
