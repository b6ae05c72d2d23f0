//! What is the same for each kind of finding, made from the list of them.

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $severity:ident;)*) => {
        /// Which rule made a finding.
        ///
        /// Its words are the Fluent message of that name in `findings.ftl`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])* $variant,)*
        }

        impl Code {
            /// All codes, in the order in which they are documented.
            pub const ALL: &'static [Code] = &[$(Code::$variant,)*];

            /// Returns the name, such as `unknown-indicator`.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Code::$variant => $name,)*
                }
            }

            /// Returns the severity it has unless `report.toml` says otherwise.
            pub fn default_severity(self) -> Severity {
                match self {
                    $(Code::$variant => Severity::$severity,)*
                }
            }
        }
    };
}

pub(super) use codes;
