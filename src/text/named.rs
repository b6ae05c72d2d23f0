//! Enums whose variants have names: in files, in messages, in data.

/// Makes an enum of which each variant has a name, which is written beside it: so no variant
/// can be without one, or be left out of the list of all.
macro_rules! named {
    (
        $(#[$about_enum:meta])*
        $visible:vis enum $Enum:ident {
            $($(#[$about:meta])* $variant:ident = $name:literal),* $(,)?
        }
    ) => {
        $(#[$about_enum])*
        $visible enum $Enum { $($(#[$about])* $variant),* }

        #[allow(dead_code, reason = "not each of these enums is listed and read")]
        impl $Enum {
            /// All of them, in order.
            $visible const ALL: [Self; [$($name),*].len()] = [$(Self::$variant),*];

            /// Returns its name.
            $visible fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// Returns what a name means.
            $visible fn from_name(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)* _ => None }
            }
        }
    };
}
pub(crate) use named;
