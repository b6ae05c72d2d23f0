//! What a chapter shows, and what the memory offers.

use komentaras::pipeline::Options;
use komentaras::serve::desk;
use snapbox::{IntoData as _, str};

use super::{CHAPTER_ID, SOURCE, english, view_of};
use crate::import::open;
use crate::project::TestProject;

#[test]
fn a_chapter_is_shown_with_states_changes_codes_and_terms() {
    let project = open().change(
        "translations/terms.csv",
        "lt,en,avoid_en,note\nskurdas,poverty,misery,Eurostatas\n",
    );
    let view = view_of(&project, CHAPTER_ID);
    let shown = serde_json::to_string_pretty(&view).unwrap();
    snapbox::assert_data_eq!(
        shown,
        str![[r#"
{
  "chapter": "26-skurdas",
  "title": "Skurdas",
  "language": "en",
  "path": "report/en/26-skurdas.md",
  "counts": {
    "missing": 0,
    "stale": 1,
    "unconfirmed": 0,
    "current": 1
  },
  "segments": [
    {
      "unit": "1-7a2a4d0356f6bdb5",
      "id": "fb8f70da2d012094-1",
      "target_id": "766b23b43d72b4de-1",
      "kind": "Title",
      "state": "current",
      "is_open": false,
      "is_moved": false,
      "part": "title",
      "place": "report/lt/26-skurdas.md:2",
      "source": [
        {
          "words": "Skurdas",
          "term": 0
        }
      ],
      "text": "Poverty",
      "codes": [],
      "terms": [
        {
          "name": "skurdas",
          "renderings": [
            "poverty"
          ],
          "avoided": [
            "misery"
          ],
          "note": "Eurostatas"
        }
      ],
      "changed": null,
      "edited": null
    },
    {
      "unit": "2-8fcde11b9e49250d",
      "id": "084fd38697caf539-1",
      "target_id": "2a0c92a262373adf-1",
      "kind": "Paragraph",
      "state": "stale",
      "is_open": true,
      "is_moved": false,
      "part": "block 0",
      "place": "report/lt/26-skurdas.md:6",
      "source": [
        "2023 m. vaikų ",
        {
          "words": "skurdo",
          "term": 0
        },
        " rizika buvo ",
        {
          "code": 1,
          "role": "alone"
        },
        "."
      ],
      "text": "In 2023 the risk of poverty was <x1/>.",
      "codes": [
        {
          "kind": "Figure or reference",
          "shown": "17.8 per cent",
          "markdown": "{{value \"poverty\" year=2023 sex=\"T\"}}",
          "tags": [
            "<x1/>"
          ],
          "is_of_source": true
        }
      ],
      "terms": [
        {
          "name": "skurdas",
          "renderings": [
            "poverty"
          ],
          "avoided": [
            "misery"
          ],
          "note": "Eurostatas"
        }
      ],
      "changed": [
        {
          "kind": "kept",
          "runs": [
            "2023 m. "
          ]
        },
        {
          "kind": "inserted",
          "runs": [
            "vaikų "
          ]
        },
        {
          "kind": "kept",
          "runs": [
            "skurdo rizika buvo ",
            {
              "code": 1,
              "role": "alone"
            },
            "."
          ]
        }
      ],
      "edited": null
    }
  ],
  "orphans": []
}
"#]]
        .raw()
    );
}

#[test]
fn the_memory_offers_texts_like_a_new_one() {
    let project = TestProject::both();
    project.run("translation accept --all -q").code(0);
    let source = project.read(SOURCE);
    let more =
        "\n2022 m. skurdo rizika buvo {{value \"poverty\" year=2022 sex=\"T\"}}.\n";
    let project = project.change(SOURCE, source + more);
    let snapshot = project.snapshot(Options::default());
    let desk = english(&snapshot);
    let view = desk::chapter(desk, "en", CHAPTER_ID).unwrap();
    let missing =
        view.segments.iter().find(|segment| segment.state == "missing").unwrap();
    let found = desk::suggestions(desk, "en", CHAPTER_ID, &missing.unit);
    snapbox::assert_data_eq!(
        serde_json::to_string_pretty(&found).unwrap(),
        str![[r#"
[
  {
    "likeness": 75,
    "changes": [
      {
        "kind": "deleted",
        "runs": [
          "2023"
        ]
      },
      {
        "kind": "inserted",
        "runs": [
          "2022"
        ]
      },
      {
        "kind": "kept",
        "runs": [
          " m. skurdo rizika buvo "
        ]
      },
      {
        "kind": "deleted",
        "runs": [
          {
            "code": 2,
            "role": "alone"
          },
          "."
        ]
      },
      {
        "kind": "inserted",
        "runs": [
          {
            "code": 1,
            "role": "alone"
          },
          "."
        ]
      }
    ],
    "target": [
      "In 2023 the risk of poverty was ",
      {
        "code": 2,
        "role": "alone"
      },
      "."
    ],
    "text": "In 2023 the risk of poverty was <x1/>.",
    "chapter": "26-skurdas"
  }
]
"#]]
        .raw()
    );
    for (query, places) in [
        ("skurdas", 2),
        ("RIZIKOS skurdo", 1),
        ("risks", 1),
        ("vargas", 0),
        ("", 0),
        ("  ,", 0),
    ] {
        let found = desk::concordance(desk, "en", query);
        assert_eq!(found.len(), places, "{query}");
    }
    let found = desk::concordance(desk, "en", "rizikos skurdo");
    let shown = serde_json::to_string(&found[0].source).unwrap();
    assert!(shown.contains(r#"{"found":"skurdo"}," ",{"found":"rizika"}"#), "{shown}");
}
