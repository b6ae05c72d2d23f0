//! Changes of the report that several tests make.

use crate::project::TestProject;

impl TestProject {
    /// Writes the chapter on article 26 in both languages.
    pub(crate) fn poverty(self, lt: &str, en: &str) -> Self {
        let source =
            format!("+++\ntitle = \"Skurdas\"\narticles = [\"26\"]\n+++\n\n{lt}\n");
        let target = format!("+++\ntitle = \"Poverty\"\n+++\n\n{en}\n");
        self.change("report/lt/26-skurdas.md", source)
            .change("report/en/26-skurdas.md", target)
    }

    /// Adds lines to the settings.
    pub(crate) fn settings(self, lines: &str) -> Self {
        let settings = self.read("report/report.toml") + lines;
        self.change("report/report.toml", settings)
    }
}
