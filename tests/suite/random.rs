//! How often random tests are tried.

use proptest::test_runner::Config;

/// Returns how a random test that tries so many cases is run: `PROPTEST_CASES` asks for more of
/// them, in proportion to what it asks of other tests.
pub(crate) fn random(cases: u32) -> Config {
    const USUAL: u32 = 256;
    let Config { cases: asked, .. } = Config::default();
    let cases = (cases * asked / USUAL).max(1);
    Config { cases, failure_persistence: None, ..Config::default() }
}
