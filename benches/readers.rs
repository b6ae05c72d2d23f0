//! How fast datasets are read: a generated file of a million rows, of which an indicator
//! selects few. Criterion reports the throughput in bytes; at least 100 MB/s on one core is
//! asked for.

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use komentaras::diagnostic::{Diagnostics, FileId, SourceFile, Sources};
use komentaras::evidence::read::{Wanted, dataset, stream};
use komentaras::evidence::{Legend, Register, Selector};

const ROWS: usize = 1_000_000;

const REGISTER: &str = "[poverty]\nfile = \"a.csv\"\nunit = \"percent\"\n\
    select = { age = \"Y_LT18\", sex = \"T\", unit = \"PC\", geo = \"LT\" }\n";

/// Writes a file as Eurostat hands it out.
fn sdmx_csv(rows: usize) -> String {
    let mut text = String::from(
        "DATAFLOW,LAST UPDATE,freq,unit,age,sex,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n",
    );
    let geo = ["LT", "LV", "EE", "PL", "DE", "EU27_2020", "FI", "SE", "DK", "NO"];
    for row in 0..rows {
        let (year, rest) = (2000 + row % 25, row / 25);
        let (geo, rest) = (geo[rest % 10], rest / 10);
        let (sex, rest) = (["T", "F", "M"][rest % 3], rest / 3);
        let age = if rest == 0 { "Y_LT18".to_owned() } else { format!("Y{rest}") };
        let value = row % 1000;
        let flag = if row % 7 == 0 { "b" } else { "" };
        writeln!(
            text,
            "ESTAT:ILC_LI02(1.0),23/04/24 23:00:00,A,PC,{age},{sex},{geo},{year},{value}.5,{flag},"
        )
        .expect("a text takes all");
    }
    text
}

/// Writes the same kind of file with a column for each year.
fn bulk(rows: usize) -> String {
    let mut text = String::from("freq,unit,age,sex,geo\\TIME_PERIOD");
    for year in 2000..2025 {
        write!(text, "\t{year} ").expect("a text takes all");
    }
    text.push('\n');
    for row in 0..rows / 25 {
        let geo = ["LT", "LV", "EE", "PL"][row % 4];
        write!(text, "A,PC,Y{},T,{geo}", row / 4).expect("a text takes all");
        for year in 0..25 {
            write!(text, "\t{}.5 {}", row % 100 + year, if year == 3 { "b" } else { "" })
                .expect("a text takes all");
        }
        text.push('\n');
    }
    text
}

fn readers(criterion: &mut Criterion) {
    let mut sources = Sources::default();
    let mut add = |path: &str| -> FileId {
        let (path, text) = (path.to_owned(), String::new());
        sources.add(SourceFile { path, text })
    };
    let (file, registered) = (add("a.csv"), add("indicators.toml"));
    let mut diags = Diagnostics::new();
    let register = Register::parse(registered, REGISTER, &mut diags);
    let selections: Vec<&[Selector]> =
        register.indicators.iter().map(|indicator| indicator.select.as_slice()).collect();
    let marks = Legend::default();
    let mut group = criterion.benchmark_group("readers");
    group.sample_size(10);
    for (name, text) in [("sdmx-csv", sdmx_csv(ROWS)), ("bulk", bulk(ROWS))] {
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(format!("{name}, selected from a stream"), |bencher| {
            bencher.iter(|| {
                let mut diags = Diagnostics::new();
                let wanted = Wanted::Selections { any: &selections, marks: &marks };
                black_box(stream(file, &mut text.as_bytes(), wanted, &mut diags))
            });
        });
        group.bench_function(format!("{name}, everything"), |bencher| {
            bencher.iter(|| {
                let mut diags = Diagnostics::new();
                black_box(dataset(file, &text, Wanted::Everything, &mut diags))
            });
        });
    }
    group.finish();
}

criterion_group!(benches, readers);
criterion_main!(benches);
