//! The program `komentaras`.

mod cli;

fn main() -> std::process::ExitCode {
    cli::main()
}
