//! Registers and recommendations: what is registered is printed, what follows an earlier recommendation names one that
//! there is, each of those is answered, and each of ours says who is to do what.

use std::collections::BTreeSet;

use crate::convention::overlaps;
use crate::diagnostic::found::{NoObservationKind, UsedRegister, WrongCell};
use crate::diagnostic::{Diagnostics, Span, Spanned, found, near};
use crate::model::{
    Block, BlockKind, Chapter, ChapterKind, CountQuery, Directive, DirectiveKind, Member,
    Observation, Placeholder, Project, Register, RegisterKind, RegisterQuery, Role,
    RowTexts, path, visit,
};
use crate::text::Language;

pub(super) fn check(project: &Project, diags: &mut Diagnostics) {
    let numbered = numbered(project);
    follows(&numbered, project, diags);
    recommendations(&numbered, project, diags);
    for observation in &project.registers.observations.rows {
        if let Some(indicator) = &observation.indicator
            && let Some(finding) = project.evidence.unknown_indicator(indicator)
        {
            diags.push(finding);
        }
        for (column, texts) in [
            ("text", &observation.texts),
            ("action", &observation.actions),
            ("comment", &observation.comments),
        ] {
            in_all_languages(column, texts, project, diags);
        }
    }
    printed(project, diags);
    empty(&numbered, project, diags);
    for member in &project.registers.organisations.rows {
        for chapter in &member.chapters {
            if project.chapters.find(&chapter.value).is_none() {
                let ids: Vec<&str> =
                    project.chapters.iter().map(|chapter| chapter.id.as_str()).collect();
                let kind = WrongCell::Choice {
                    similar: near(&chapter.value, &ids),
                    known: &ids.join(", "),
                };
                let value = chapter.value.as_str();
                diags.push(
                    found::RegisterCell { column: "chapters", value, kind }
                        .at(chapter.span),
                );
            }
        }
        for (column, texts) in [("name", &member.names), ("dissent", &member.dissent)] {
            in_all_languages(column, texts, project, diags);
        }
    }
}

/// Reports the organisations that no chapter prints: the register is read, so its authors
/// believe that the report names them.
fn printed(project: &Project, diags: &mut Diagnostics) {
    let register = &project.registers.organisations;
    let Some(file) = register.file else { return };
    let of_organisations =
        of_registers(project).filter(|it| it.kind == RegisterKind::Organisations);
    let roles: Vec<Option<Role>> = of_organisations.map(|query| query.role).collect();
    let (all, printed) = (roles.contains(&None), roles.into_iter().flatten());
    let printed: Vec<Role> = printed.collect();
    let is_left = |role: Role| !all && !printed.contains(&role);
    let left: Vec<Role> =
        register.rows.iter().map(|it| it.role).filter(|role| is_left(*role)).collect();
    let roles = Role::ALL.iter().filter(|role| left.contains(role));
    let roles: Vec<&str> = roles.map(|role| role.as_str()).collect();
    if !left.is_empty() {
        let source = project.manifest.source_language;
        let chapter = path::chapter(source, ChapterKind::Introduction.as_str());
        let finding = found::RegisterNotPrinted {
            count: left.len(),
            roles: &roles.join(", "),
            path: &chapter,
        };
        diags.push(finding.at(Span::new(file, 0..0)));
    }
}

/// Reports what the report takes from a register that is not there, or has no rows: such a file
/// was deleted or renamed, or nobody has filled it in.
fn empty(numbered: &[NumberedBlock<'_>], project: &Project, diags: &mut Diagnostics) {
    /// Returns whether a register has nothing, though all of it was read.
    fn has_none<R>(register: &Register<R>, is_wanted: impl Fn(&R) -> bool) -> bool {
        !register.is_partial && !register.rows.iter().any(is_wanted)
    }
    let registers = &project.registers;
    let (observations, members) = (&registers.observations, &registers.organisations);
    let has_no_observations = has_none(observations, |_| true);
    let source = project.manifest.source_language;
    let mut report = |path, kind, span| {
        diags.push(found::EmptyRegister { path, kind }.at(span));
    };
    for text in project.chapters.iter().filter_map(|it| it.texts.get(&source)) {
        text.visit_blocks(&mut |block| {
            let BlockKind::Register(query) = &block.kind else { return };
            let is_wanted =
                |member: &Member| query.role.is_none_or(|it| it == member.role);
            let path = match query.kind {
                RegisterKind::FollowUp if has_no_observations => path::OBSERVATIONS,
                RegisterKind::Organisations if has_none(members, is_wanted) => {
                    path::ORGANISATIONS
                }
                _ => return,
            };
            report(path, UsedRegister::Printed, block.span);
        });
        text.visit_placeholders(&mut |placeholder, span| {
            let Placeholder::Count(query) = placeholder else { return };
            let path = match **query {
                CountQuery::Observations(_) if has_no_observations => path::OBSERVATIONS,
                // That none of them has a role can be what the report says.
                CountQuery::Organisations(_) if has_none(members, |_| true) => {
                    path::ORGANISATIONS
                }
                _ => return,
            };
            report(path, UsedRegister::Counted, span);
        });
    }
    for block in numbered.iter().filter(|_| has_no_observations) {
        if let Some(written) = &block.directive.follows {
            let kind = UsedRegister::Follows { name: &written.value };
            report(path::OBSERVATIONS, kind, written.span);
        }
    }
}

/// Returns the lists from registers that the report prints, as its source has them.
fn of_registers(project: &Project) -> impl Iterator<Item = &RegisterQuery> {
    let source = project.manifest.source_language;
    let texts = project.chapters.iter().filter_map(move |it| it.texts.get(&source));
    texts.flat_map(|text| {
        let mut printed = Vec::new();
        text.visit_blocks(&mut |block| {
            if let BlockKind::Register(query) = &block.kind {
                printed.push(&**query);
            }
        });
        printed
    })
}

/// Reports the languages of the report in which a text of a row is missing, if it is there
/// in another.
fn in_all_languages(
    column: &str,
    texts: &RowTexts,
    project: &Project,
    diags: &mut Diagnostics,
) {
    let Some(written) = texts.values().next() else { return };
    for language in &project.manifest.languages {
        if !texts.contains_key(language) {
            let column = format!("{column}_{language}");
            diags.push(found::RegisterTextMissing { column: &column }.at(written.span));
        }
    }
}

/// A recommendation or question of the source text.
struct NumberedBlock<'p> {
    chapter: &'p Chapter,
    directive: &'p Directive,
    span: Span,
}

fn numbered(project: &Project) -> Vec<NumberedBlock<'_>> {
    let source = project.manifest.source_language;
    let mut list = Vec::new();
    for chapter in &project.chapters {
        let Some(text) = chapter.texts.get(&source) else { continue };
        visit::blocks(&text.blocks, &mut |block: &Block| {
            if let BlockKind::Directive(directive) = &block.kind
                && matches!(
                    directive.kind,
                    DirectiveKind::Recommendation | DirectiveKind::Question
                )
            {
                list.push((chapter, directive, block.span));
            }
        });
    }
    let list = list.into_iter();
    list.map(|(chapter, directive, span)| NumberedBlock { chapter, directive, span })
        .collect()
}

/// Compares what recommendations follow with the register of earlier ones.
fn follows(numbered: &[NumberedBlock<'_>], project: &Project, diags: &mut Diagnostics) {
    let register = &project.registers.observations;
    // That there is no register, or none that can be read, is a finding of its own.
    if register.rows.is_empty() {
        return;
    }
    let mut answered: BTreeSet<Span> = BTreeSet::new();
    for block in numbered {
        let Some(written) = &block.directive.follows else { continue };
        let (symbol, paragraph) = match written.value.split_once(':') {
            Some((symbol, paragraph)) => (symbol, Some(paragraph)),
            None => (written.value.as_str(), None),
        };
        let of_document: Vec<&Observation> =
            register.rows.iter().filter(|row| row.symbol.value == symbol).collect();
        let concerns = |row: &&&Observation| {
            paragraph.is_some_and(|written| overlaps(written, &row.paragraph.value))
        };
        let found: Vec<&&Observation> = of_document.iter().filter(concerns).collect();
        answered.extend(found.iter().map(|row| row.span));
        let kind = if of_document.is_empty() {
            NoObservationKind::Document
        } else if let Some(written) = paragraph
            && found.is_empty()
        {
            NoObservationKind::Paragraph { paragraph: written }
        } else {
            continue;
        };
        let keys: Vec<String> = register.rows.iter().map(Observation::key).collect();
        diags.push(
            found::UnknownObservation {
                symbol,
                kind,
                similar: near(&written.value, &keys),
            }
            .at(written.span),
        );
    }
    for row in &register.rows {
        if !answered.contains(&row.span) {
            diags.push(found::UnansweredObservation { name: &row.key() }.at(row.span));
        }
    }
}

/// Points out the earlier recommendations that the report lists and of which it does not say
/// what became of them. Those that were taken from the United Nations' index begin so.
pub(super) fn unassessed(project: &Project, diags: &mut Diagnostics) {
    let is_printed = of_registers(project).any(|it| it.kind == RegisterKind::FollowUp);
    let rows = &project.registers.observations.rows;
    for row in rows.iter().filter(|row| is_printed && row.status.is_none()) {
        diags.push(found::UnassessedObservation { name: &row.key() }.at(row.span));
    }
}

fn recommendations(
    numbered: &[NumberedBlock<'_>],
    project: &Project,
    diags: &mut Diagnostics,
) {
    let source = project.manifest.source_language;
    for block in numbered {
        if block.directive.kind == DirectiveKind::Recommendation
            && block.directive.to.is_empty()
        {
            diags.push(found::RecommendationWithoutAddressee.at(block.span));
        }
    }
    let name = DirectiveKind::Recommendation.as_str();
    if !project.profile.directives.iter().any(|directive| directive == name) {
        return;
    }
    let with: BTreeSet<&str> =
        numbered.iter().map(|block| block.chapter.id.as_str()).collect();
    // A report that is only begun has none; where there are some, one is missing.
    if with.is_empty() {
        return;
    }
    for chapter in &project.chapters {
        let is_commentary = chapter.kind == ChapterKind::Commentary;
        if is_commentary && !with.contains(chapter.id.as_str()) {
            let title = title(chapter, source);
            diags.push(
                found::ChapterWithoutRecommendation.at(title.map(|title| title.span)),
            );
        }
    }
}

fn title(chapter: &Chapter, language: Language) -> Option<&Spanned<String>> {
    chapter.texts.get(&language).map(|text| &text.title)
}
