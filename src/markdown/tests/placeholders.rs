//! Placeholders: where they may stand, and what may be wrong with them.

use snapbox::str;

use super::check;

#[test]
fn in_a_line() {
    check(
        "Rodė {{value \"child-poverty\" year=2023 geo=\"LT\"}}, {{number \"šeima\"}} ir {{ref \"a\"}} {{cite \"b\" page=12}}{{cite \"c\" para=\"3-4\"}}.\n",
        str![[r#"
p 3:1-130 "Rodė " value child-poverty year=2023 geo=LT‹{{value "child-poverty" year=2023 geo="LT"}}› ", " number šeima‹{{number "šeima"}}› " ir " ref a nom‹{{ref "a"}}› " " cite b page 12‹{{cite "b" page=12}}› cite c para 3-4‹{{cite "c" para="3-4"}}› "."

"#]],
    );
    check(
        "{{value\n  \"a\"\n  year=2023}} b\n\n> {{value\n> \"c\"}} d\n",
        str![[r#"
p 3:1-5:16 value a year=2023‹{{value
  "a"
  year=2023}}› " b"
quote 7:1-8:10
  p 7:3-8:10 value c‹{{value
> "c"}}› " d"

"#]],
    );
}

#[test]
fn periods_without_a_name() {
    check(
        "{{value \"a\" 2023 geo=\"LT\"}} {{number \"a\" geo=\"LT\" \"2024-Q1\"}} \
         {{change \"a\" 2019 2023 geo=\"LT\"}} {{change \"a\" 2019 to=2023}} \
         {{claim (value \"a\" 2019) \"<\" (value \"a\" 2023)}} \
         {{ratio (value \"a\" 2019) (number \"b\" 2019) expect='less' rounding=\"printed\"}}\n",
        str![[r#"
p 3:1-250 value a year‹2023›=2023 geo=LT‹{{value "a" 2023 geo="LT"}}› " " number a year‹2024-Q1›=2024-Q1 geo=LT‹{{number "a" geo="LT" "2024-Q1"}}› " " change a geo=LT 2019→2023‹{{change "a" 2019 2023 geo="LT"}}› " " change a 2019→2023‹{{change "a" 2019 to=2023}}› " " claim (a year‹2019›=2019) < (a year‹2023›=2023)‹{{claim (value "a" 2019) "<" (value "a" 2023)}}› " " ratio (a year‹2019›=2019) (b year‹2019›=2019)lessprinted‹{{ratio (value "a" 2019) (number "b" 2019) expect='less' rounding="printed"}}›

"#]],
    );
    check(
        "{{value \"a\" \"LT\"}} {{value \"a\" 2023 year=2022}} {{value \"a\" 2023 2024}} \
         {{number \"a\" 2023 time=2022}} {{change \"a\" 2019}} {{change \"a\" 1 2 3}} \
         {{cite \"a\" 12}} {{value 2023}}\n",
        str![[r#"
p 3:1-174 "{{value \"a\" \"LT\"}} {{value \"a\" 2023 year=2022}} {{value \"a\" 2023 2024}} {{number \"a\" 2023 time=2022}} {{change \"a\" 2019}} {{change \"a\" 1 2 3}} {{cite \"a\" 12}} " value 2023‹{{value 2023}}›
3:14-16 placeholder-argument argument="LT" placeholder="value" reason="surplus" ‹LT›
3:32-36 placeholder-argument argument="year" placeholder="value" reason="duplicate" ‹2023›
3:66-70 placeholder-argument argument="2024" placeholder="value" reason="surplus" ‹2024›
3:86-90 placeholder-argument argument="year" placeholder="number" reason="duplicate" ‹2023›
3:105-111 placeholder-argument argument="to" placeholder="change" reason="missing" ‹change›
3:136-137 placeholder-argument argument="1" placeholder="change" reason="surplus" ‹1›
3:138-139 placeholder-argument argument="2" placeholder="change" reason="surplus" ‹2›
3:140-141 placeholder-argument argument="3" placeholder="change" reason="surplus" ‹3›
3:155-157 placeholder-argument argument="12" placeholder="cite" reason="surplus" ‹12›

"#]],
    );
}

#[test]
fn within_other_runs() {
    check(
        "**{{value \"a\"}}** *ė {{value \"b\"}}s* [{{ref \"c\"}}](#d) a**{{value \"e\"}}**b ~~{{value \"f\"}}~~\n",
        str![[r#"
p 3:1-93 strong‹**{{value "a"}}**›(value a‹{{value "a"}}›) " " em‹*ė {{value "b"}}s*›("ė " value b‹{{value "b"}}› "s") " " anchor d‹[{{ref "c"}}](#d)›(ref c nom‹{{ref "c"}}›) " a" strong‹**{{value "e"}}**›(value e‹{{value "e"}}›) "b " struck‹~~{{value "f"}}~~›(value f‹{{value "f"}}›)

"#]],
    );
    check(
        "## A {{value \"b\"}} {#c}\n\n- {{value \"d\"}}\n\na^[b {{value \"e\"}} c]\n",
        str![[r#"
h2 3:1-24  #c "A " value b‹{{value "b"}}›
list 5:1-16 tight
  - 5:1-16
    p 5:3-16 value d‹{{value "d"}}›
p 7:1-22 "a" note‹^[b {{value "e"}} c]›("b " value e‹{{value "e"}}› " c")

"#]],
    );
}

#[test]
fn in_code_and_addresses() {
    check(
        "`{{oi}}` [a](b{{c \"d e\"}}.md) `{{` ir `}}` {{ref \"x\"}}\n",
        str![[r#"
p 3:1-55 code "{{oi}}"‹`{{oi}}`› " " chapter b{{c "d e"}}.md‹[a](b{{c "d e"}}.md)›("a") " " code "{{"‹`{{`› " ir " code "}}"‹`}}`› " " ref x nom‹{{ref "x"}}›

"#]],
    );
}

#[test]
fn braces_that_are_meant() {
    check(
        "\\{{value \"a\"}} ir \\\\{{value \"b\"}}\n",
        str![[r#"
p 3:1-34 "{{value \"a\"}} ir \\"‹\{{value "a"}} ir \\› value b‹{{value "b"}}›

"#]],
    );
}

#[test]
fn anchors() {
    check(
        "{{anchor \"a\"}} Tekstas\n\n- {{anchor \"b\"}}c\n\n> {{anchor \"d\"}}\n> e\n",
        str![[r#"
p 3:1-23  #a "Tekstas"
list 5:1-18 tight
  - 5:1-18
    p 5:3-18  #b "c"
quote 7:1-8:4
  p 7:3-8:4  #d "e"

"#]],
    );
    check(
        "a {{anchor \"b\"}}\n\n{{anchor \"c\"}}\n\n{{anchor \"d\"}}{{anchor \"e\"}}f\n\n## {{anchor \"g\"}}h\n\n{{anchor \"a b\"}}c\n",
        str![[r#"
p 3:1-17 "a {{anchor \"b\"}}"
p 7:1-30  #d "{{anchor \"e\"}}f"
h2 9:1-19 "{{anchor \"g\"}}h"
p 11:1-18 "{{anchor \"a b\"}}c"
3:3-17 placeholder-place placeholder="anchor" reason="start" ‹{{anchor "b"}}›
5:11-12 placeholder-place placeholder="anchor" reason="empty" ‹c›
7:15-29 placeholder-place placeholder="anchor" reason="start" ‹{{anchor "e"}}›
9:4-18 placeholder-place placeholder="anchor" reason="start" ‹{{anchor "g"}}›
11:11-14 placeholder-argument argument="a b" placeholder="anchor" reason="anchor" ‹a b›

"#]],
    );
}

#[test]
fn tables() {
    check(
        "{{table \"a\" \"b\" rows=\"year\" columns=\"sex geo\" years=\"2018..2023\" caption=\"Ė | b\" anchor=\"c\" unit=\"PC\"}}\n",
        str![[r#"
data 3:1-104  #c ["a", "b"] unit=PC rows=["year"] columns=["sex", "geo"] years=Some("2018..2023") Some("Ė | b")

"#]],
    );
    check(
        "{{anchor \"x\"}}\n{{table \"a\"}}\n\nb {{table \"c\"}}\n\n{{table}}\n\n{{table \"d\"}} {{table \"e\"}}\n",
        str![[r#"
data 3:1-4:14  #x ["a"] rows=[] columns=[] years=None None
p 6:1-16 "b {{table \"c\"}}"
p 8:1-10 "{{table}}"
p 10:1-28 "{{table \"d\"}} {{table \"e\"}}"
6:3-16 placeholder-place placeholder="table" reason="alone" ‹{{table "c"}}›
8:3-8 placeholder-argument argument="indicator" placeholder="table" reason="missing" ‹table›
10:1-14 placeholder-place placeholder="table" reason="alone" ‹{{table "d"}}›
10:15-28 placeholder-place placeholder="table" reason="alone" ‹{{table "e"}}›

"#]],
    );
}

#[test]
fn names() {
    check(
        "{{valeu \"a\"}} {{chart \"b\"}} {{change \"c\"}} {{žodis}} {{child-poverty}}\n",
        str![[r#"
p 3:1-71 "{{valeu \"a\"}} {{chart \"b\"}} {{change \"c\"}} {{žodis}} {{child-poverty}}"
3:3-8 unknown-placeholder known="value, number, change, difference, ratio, list, claim, typed, table, chart, register, count, ref, cite, anchor" name="valeu" similar="value" ‹valeu›
3:15-28 placeholder-place placeholder="chart" reason="alone" ‹{{chart "b"}}›
3:31-37 placeholder-argument argument="from" placeholder="change" reason="missing" ‹change›
3:46-51 unknown-placeholder known="value, number, change, difference, ratio, list, claim, typed, table, chart, register, count, ref, cite, anchor" name="žodis" ‹žodis›
3:56-69 unknown-placeholder known="value, number, change, difference, ratio, list, claim, typed, table, chart, register, count, ref, cite, anchor" name="child-poverty" ‹child-poverty›

"#]],
    );
}

#[test]
fn arguments() {
    check(
        "{{value}} {{value \"a\" \"b\"}} {{value \"a\" geo=LT}} {{value „a“}} {{value \"a\" year=true}} {{value \"a\" g=\"x\" g=\"y\"}} {{value \"\"}} {{value 5}}\n",
        str![[r#"
p 3:1-138 "{{value}} {{value \"a\" \"b\"}} {{value \"a\" geo=LT}} {{value „a“}} {{value \"a\" year=true}} {{value \"a\" g=\"x\" g=\"y\"}} {{value \"\"}} " value 5‹{{value 5}}›
3:3-8 placeholder-argument argument="indicator" placeholder="value" reason="missing" ‹value›
3:24-25 placeholder-argument argument="b" placeholder="value" reason="surplus" ‹b›
3:45-47 placeholder-argument argument="LT" placeholder="value" reason="quotes" ‹LT›
3:58-61 placeholder-argument argument="a" placeholder="value" reason="curly" ‹„a“›
3:81-85 placeholder-argument argument="true" placeholder="value" reason="type" ‹true›
3:106-107 placeholder-argument argument="g" placeholder="value" reason="duplicate" ‹g›
3:122-124 placeholder-argument argument="" placeholder="value" reason="empty" ‹""›

"#]],
    );
    check(
        "{{ref}} {{ref \"a\" b=\"c\"}} {{cite \"a\" pag=3}} {{cite \"a\" page=3 para=4}} {{value \"a\" year=2024-Q1}}\n",
        str![[r#"
p 3:1-99 "{{ref}} {{ref \"a\" b=\"c\"}} {{cite \"a\" pag=3}} {{cite \"a\" page=3 para=4}} {{value \"a\" year=2024-Q1}}"
3:3-6 placeholder-argument argument="anchor" placeholder="ref" reason="missing" ‹ref›
3:19-20 placeholder-argument argument="b" known="case" placeholder="ref" reason="unknown" ‹b›
3:38-41 placeholder-argument argument="pag" known="page, para" placeholder="cite" reason="unknown" similar="page" ‹pag›
3:69-70 placeholder-argument argument="para" placeholder="cite" reason="conflict" ‹4›
3:90-97 placeholder-argument argument="2024-Q1" placeholder="value" reason="quotes" ‹2024-Q1›

"#]],
    );
}

#[test]
fn references_have_a_case() {
    check(
        "{{ref \"a\"}} {{ref \"a\" case=\"acc\"}} {{ref \"a\" case=\"genitive\"}} {{ref \"a\" case=\"akuz\"}}\n",
        str![[r#"
p 3:1-87 ref a nom‹{{ref "a"}}› " " ref a acc‹{{ref "a" case="acc"}}› " " ref a gen‹{{ref "a" case="genitive"}}› " {{ref \"a\" case=\"akuz\"}}"
3:80-84 placeholder-argument argument="case" kind="case" placeholder="ref" reason="value" value="akuz" ‹akuz›

"#]],
    );
}

#[test]
fn syntax() {
    check(
        "{{}} {{ }} {{{value \"a\"}}} {{#if a}} {{/if}} {{else}} {{> a}} {{!-- a --}} {{! b }} {{~a~}} {{&a}}\n",
        str![[r#"
p 3:1-99 "{{}} {{ }} {{{value \"a\"}}} {{#if a}} {{/if}} {{else}} {{> a}} {{!-- a --}} {{! b }} {{~a~}} {{&a}}"
3:1-5 placeholder-syntax reason="empty" ‹{{}}›
3:6-11 placeholder-syntax reason="empty" ‹{{ }}›
3:12-27 placeholder-syntax reason="triple" ‹{{{value "a"}}}›
3:28-37 placeholder-syntax reason="block" ‹{{#if a}}›
3:38-45 placeholder-syntax reason="block" ‹{{/if}}›
3:46-54 placeholder-syntax reason="block" ‹{{else}}›
3:55-62 placeholder-syntax reason="partial" ‹{{> a}}›
3:63-75 placeholder-syntax reason="comment" ‹{{!-- a --}}›
3:76-84 placeholder-syntax reason="comment" ‹{{! b }}›
3:85-92 placeholder-syntax reason="other" ‹{{~a~}}›
3:93-99 placeholder-syntax reason="other" ‹{{&a}}›

"#]],
    );
    check(
        "{{value (value \"a\")}} {{value a[0]}} {{value \"a\" b=}} {{value \"a}} b\n",
        str![[r#"
p 3:1-69 "{{value (value \"a\")}} {{value a[0]}} {{value \"a\" b=}} {{value \"a}} b"
3:9-10 placeholder-syntax reason="nested" ‹(›
3:32-33 placeholder-syntax reason="character" ‹[›
3:50-52 placeholder-syntax reason="value" ‹b=›
3:63-65 placeholder-syntax reason="quote" ‹"a›

"#]],
    );
    check(
        "{{value \"a\\qb\"}} {{value \"a\" year=01}}\n",
        str![[r#"
p 3:1-39 "{{value \"a\\qb\"}} {{value \"a\" year=01}}"
3:1-17 placeholder-syntax reason="other" ‹{{value "a\qb"}}›
3:18-39 placeholder-syntax reason="other" ‹{{value "a" year=01}}›

"#]],
    );
}

#[test]
fn never_closed() {
    check(
        "ė {{value \"a\" b\n\n**{{c** `{{` \\* {{d\n",
        str![[r#"
p 3:1-16 "ė {{value \"a\" b"
p 5:1-20 strong‹**{{c**›("{{c") " " code "{{"‹`{{`› " * {{d"‹ \* {{d›
3:3-5 unclosed-placeholder ‹{{›
5:3-5 unclosed-placeholder ‹{{›
5:17-19 unclosed-placeholder ‹{{›

"#]],
    );
}

#[test]
fn statements() {
    check(
        "a {{change \"p\" from=2019 to=\"2023\" geo=\"LT\" as=\"difference\"}} b{{typed}} {{claim (value \"p\" year=2023) \"<=\" (number \"ė)\")}} {{claim 0.5 \"<\" (value \"p\")}} {{claim (value \"p\") \"highest-since\" 2015}}\n",
        str![[r#"
p 3:1-197 "a " change p geo=LT 2019→2023difference‹{{change "p" from=2019 to="2023" geo="LT" as="difference"}}› " b" typed‹{{typed}}› " " claim (p year=2023) <= (ė))‹{{claim (value "p" year=2023) "<=" (number "ė)")}}› " " claim 0.5 < (p)‹{{claim 0.5 "<" (value "p")}}› " " claim (p) highest-since 2015‹{{claim (value "p") "highest-since" 2015}}›

"#]],
    );
    check(
        "{{change \"p\" from=2019}} {{change \"p\" from=209 to=2023 as=\"x\" year=2020}} {{typed \"a\"}} {{change \"p\" from=(value \"a\") to=3}}\n",
        str![[r#"
p 3:1-125 "{{change \"p\" from=2019}} {{change \"p\" from=209 to=2023 as=\"x\" year=2020}} {{typed \"a\"}} {{change \"p\" from=(value \"a\") to=3}}"
3:3-9 placeholder-argument argument="to" placeholder="change" reason="missing" ‹change›
3:44-47 placeholder-argument argument="from" kind="period" placeholder="change" reason="value" value="209" ‹209›
3:60-61 placeholder-argument argument="as" kind="measure" known="percent, difference" placeholder="change" reason="value" value="x" ‹x›
3:63-67 placeholder-argument argument="year" placeholder="change" reason="unknown" similar="to" ‹year›
3:84-85 placeholder-argument argument="a" placeholder="typed" reason="surplus" ‹a›
3:107-108 placeholder-syntax reason="nested" ‹(›

"#]],
    );
    check(
        "{{claim}} {{claim (value \"p\") < 3}} {{claim (value \"p\") \"≤\" 3}} {{claim 2 \"<\" 3}} {{claim (ref \"p\") \"<\" x}} {{claim (value p) \"<\" 2 3 a=b}} {{claim (value \"p\" \"<\" 2}} {{claim (value (value \"p\")) \"<\" 2}} {{claim () \"<\" (value [a])}} {{claim 2 \"highest-since\" 2015}}\n",
        str![[r#"
p 3:1-265 "{{claim}} {{claim (value \"p\") < 3}} {{claim (value \"p\") \"≤\" 3}} {{claim 2 \"<\" 3}} {{claim (ref \"p\") \"<\" x}} {{claim (value p) \"<\" 2 3 a=b}} {{claim (value \"p\" \"<\" 2}} {{claim (value (value \"p\")) \"<\" 2}} {{claim () \"<\" (value [a])}} {{claim 2 \"highest-since\" 2015}}"
3:3-8 placeholder-argument argument="" kind="claim" placeholder="claim" reason="value" value="" ‹claim›
3:31-32 placeholder-argument argument="<" placeholder="claim" reason="quotes" ‹<›
3:57-60 placeholder-argument argument="" kind="relation" known="< <= = >= > highest-since lowest-since" placeholder="claim" reason="value" value="≤" ‹"≤"›
3:73-74 placeholder-argument argument="" kind="claim" placeholder="claim" reason="value" value="" ‹2›
3:91-100 placeholder-argument argument="claim" kind="operand" placeholder="claim" reason="value" value="(ref \"p\")" ‹(ref "p")›
3:105-106 placeholder-argument argument="claim" kind="operand" placeholder="claim" reason="value" value="x" ‹x›
3:124-125 placeholder-argument argument="p" placeholder="claim" reason="quotes" ‹p›
3:133-134 placeholder-argument argument="3" placeholder="claim" reason="surplus" ‹3›
3:135-136 placeholder-argument argument="a" known="" placeholder="claim" reason="unknown" ‹a›
3:149-150 placeholder-syntax reason="bracket" ‹(›
3:183-184 placeholder-syntax reason="nested" ‹(›
3:212-214 placeholder-argument argument="claim" kind="operand" placeholder="claim" reason="value" value="()" ‹()›
3:226-227 placeholder-syntax reason="character" ‹[›
3:241-242 placeholder-argument argument="" kind="claim" placeholder="claim" reason="value" value="" ‹2›

"#]],
    );
}
