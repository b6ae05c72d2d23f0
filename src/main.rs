//! The program `komentaras`.

mod cli;

/// The system's allocator takes turns where threads work side by side.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    cli::main()
}
