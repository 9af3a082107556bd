package cn.yongji.onestop.local.stack.sample;

/** The steps of the sample case, in their order. */
public enum SampleStep {
    OPEN_PROJECT,
    ISSUE_PLAN,
    UPLOAD_MATERIALS,
    SUBMIT,
    GRANT_THE_UNDISPUTED,
    ASK_FOR_SUPPLEMENT,
    ANSWER_SUPPLEMENT,
    RAISE_PROBLEM,
    SCHEDULE_HUDDLE,
    RECORD_RESOLUTION,
    GRANT_THE_REST,
    READ_LEDGER
}
