//! What is multiplied together with a figure.

use crate::diagnostic::{Diagnostics, SourceFile, Sources};
use crate::evidence::read::{Wanted, dataset};

#[test]
fn bounds_are_multiplied_with_their_figure() {
    let text = "REF_AREA,Area,TIME_PERIOD,OBS_VALUE,LOWER_BOUND,UPPER_BOUND,UNIT_MULTIPLIER\n\
        LT,Lithuania,2020,5.5,4.25,6.125,3\n";
    let mut diags = Diagnostics::new();
    let dataset = dataset(
        Sources::default().add(SourceFile { path: "a".into(), text: String::new() }),
        text,
        Wanted::Everything,
        &mut diags,
    )
    .expect("a dataset");
    let [observation] = dataset.observations() else { panic!("one figure") };
    let (low, high) = observation.bounds.as_deref().expect("bounds");
    assert_eq!([low.to_string(), high.to_string()], ["4250", "6125"]);
}

#[test]
fn what_stands_in_place_of_a_figure_is_multiplied_too() {
    for (unit, expected) in [
        ("THS_PER", "Some(Bound { sign: \"<\", value: 100 })"),
        ("PER", "Some(Bound { sign: \"<\", value: 0.1 })"),
        // Nobody knows which.
        ("1 000 persons", "None"),
    ] {
        let text = format!("geo,unit,year,value\nLT,{unit},2020,<0.1\n");
        let mut diags = Diagnostics::new();
        let mut sources = Sources::default();
        let (path, empty) = ("a.csv".to_owned(), String::new());
        let file = sources.add(SourceFile { path, text: empty });
        let dataset = dataset(file, &text, Wanted::Everything, &mut diags);
        let dataset = dataset.expect("a dataset");
        let [observation] = dataset.observations() else { panic!("one figure") };
        assert_eq!(format!("{:?}", observation.instead.as_deref()), expected, "{unit}");
    }
}
