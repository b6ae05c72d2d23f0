//! Findings that a report can't allow: what its author wrote or cited would be missing.

use crate::diagnostic::Code;

impl Code {
    /// Returns whether the report would have a hole where such a finding stands: something
    /// that its author wrote or cited would be missing. A report can't allow that.
    pub fn leaves_hole(self) -> bool {
        matches!(
            self,
            Code::FileNotFound
                | Code::FileNotReadable
                | Code::InvalidUtf8
                | Code::MergeConflict
                | Code::PathOutsideProject
                | Code::TomlSyntax
                | Code::MissingKey
                | Code::FluentSyntax
                | Code::MissingMessage
                | Code::TemplateError
                | Code::MissingFrontMatter
                | Code::ChapterNotRead
                | Code::UndefinedFootnote
                | Code::ImageRemote
                | Code::ImageInvalid
                | Code::NestingTooDeep
                | Code::LineTooLong
                | Code::CharacterNotAvailable
                | Code::UnclosedPlaceholder
                | Code::PlaceholderSyntax
                | Code::UnknownPlaceholder
                | Code::PlaceholderArgument
                | Code::PlaceholderPlace
                | Code::UnknownReference
                | Code::UnknownSource
                | Code::UnknownIndicator
                | Code::UnknownDimension
                | Code::UnknownCode
                | Code::OpenDimension
                | Code::NoObservation
                | Code::UndrawableChart
                | Code::MissingValue
                | Code::SuppressedValue
                | Code::ChangeUndefined
                | Code::UnknownUnit
                | Code::DatasetNoHeader
                | Code::DatasetRowLength
                | Code::DatasetNumber
                | Code::DatasetMultiplier
                | Code::DatasetPeriod
                | Code::DatasetQuote
                | Code::DatasetTruncated
                | Code::DatasetNotATable
                | Code::DatasetEncoding
                | Code::DatasetChanged
                | Code::RegisterRow
                | Code::TypstError
                | Code::Defect
        )
    }

    /// Returns the code of a name.
    pub fn from_name(name: &str) -> Option<Code> {
        Code::ALL.iter().copied().find(|code| code.as_str() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Severity;

    #[test]
    fn only_errors_leave_holes() {
        for code in Code::ALL.iter().filter(|code| code.leaves_hole()) {
            assert_eq!(code.default_severity(), Severity::Error, "{code:?}");
        }
        assert!(Code::UnknownIndicator.leaves_hole());
        assert!(!Code::OverWordLimit.leaves_hole() && !Code::LinkTarget.leaves_hole());
    }
}
