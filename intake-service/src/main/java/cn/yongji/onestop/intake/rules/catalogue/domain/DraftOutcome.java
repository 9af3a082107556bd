package cn.yongji.onestop.intake.rules.catalogue.domain;

/** What a command does to a draft. */
public sealed interface DraftOutcome {
    record Changed(CatalogueDraft next) implements DraftOutcome {}

    record Refused(DraftRefusal refusal) implements DraftOutcome {}
}
