//! The styles of a Word file: those that it uses, by their names.
//!
//! A style is found by its name. Its id is a name for the file only, which Word in another
//! language chooses otherwise.

use crate::text::named;

named! {
    /// A style, with the name that Word shows. Those that Word has itself bear its English
    /// names, in its spelling: in a file they are the same in every language.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub(super) enum Style {
        Normal = "Normal",
        BodyText = "Body Text",
        /// A paragraph of the report with its number in the margin.
        NumberedParagraph = "Numbered Paragraph",
        ParagraphNumber = "Paragraph Number",
        Heading1 = "heading 1",
        Heading2 = "heading 2",
        /// A heading within a chapter of the level that titles of chapters have.
        SectionHeading = "Section Heading",
        Heading3 = "heading 3",
        Heading4 = "heading 4",
        Heading5 = "heading 5",
        Heading6 = "heading 6",
        PartLabel = "Part Label",
        /// The title of a part within its heading, which running heads repeat.
        PartTitle = "Part Title",
        /// The line below the title of a part.
        PartLine = "Part Line",
        Articles = "Articles",
        Title = "Title",
        Subtitle = "Subtitle",
        CoverKicker = "Cover Kicker",
        CoverDetail = "Cover Detail",
        CoverMark = "Cover Mark",
        /// What stands on the field of colour.
        CoverField = "Cover Field",
        CoverNotice = "Cover Notice",
        CoverOrganisation = "Cover Organisation",
        CoverContact = "Cover Contact",
        ContentsHeading = "TOC Heading",
        Contents1 = "toc 1",
        Contents2 = "toc 2",
        ListingHeading = "Table of Figures Heading",
        Listing = "table of figures",
        ListBullet = "List Bullet",
        ListNumber = "List Number",
        ListContinue = "List Continue",
        Quote = "Quote",
        Caption = "caption",
        CaptionLabel = "Caption Label",
        Table = "Plain Table 2",
        /// What follows a label: a unit.
        LabelDetail = "Label Detail",
        TableText = "Table Text",
        TableHeader = "Table Header",
        TableFigure = "Table Figure",
        TableNote = "Table Note",
        Picture = "Picture",
        RecommendationLabel = "Recommendation Label",
        RecommendationNumber = "Recommendation Number",
        Addressee = "Addressee",
        Recommendation = "Recommendation",
        RecommendationNote = "Recommendation Note",
        QuestionLabel = "Question Label",
        Question = "Question",
        QuestionNote = "Question Note",
        NoteLabel = "Note Label",
        NoteText = "Note Text",
        ExampleLabel = "Example Label",
        ExampleText = "Example Text",
        Voice = "Voice",
        VoiceLabel = "Voice Label",
        Preformatted = "HTML Preformatted",
        Code = "HTML Code",
        Rule = "Rule",
        Source = "Bibliography",
        TranslationMark = "Translation Mark",
        TranslationChange = "Translation Change",
        FaultMark = "Fault Mark",
        FootnoteText = "footnote text",
        FootnoteReference = "footnote reference",
        Hyperlink = "Hyperlink",
        CrossReference = "Cross Reference",
        Header = "header",
        Footer = "footer",
    }
}

impl Style {
    /// Returns the style of a heading within a chapter.
    pub(super) fn heading(level: u8) -> Self {
        match level {
            0..=2 => Style::SectionHeading,
            3 => Style::Heading3,
            4 => Style::Heading4,
            5 => Style::Heading5,
            6.. => Style::Heading6,
        }
    }
}
