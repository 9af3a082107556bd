package cn.yongji.onestop.intake.papers.upload.domain;

/** What a decision on an upload in parts leads to. */
public sealed interface UploadOutcome {
    record Changed(PartedUpload next) implements UploadOutcome {}

    record Unchanged() implements UploadOutcome {}

    record Refused(UploadRefusal refusal) implements UploadOutcome {}
}
