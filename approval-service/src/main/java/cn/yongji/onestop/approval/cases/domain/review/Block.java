package cn.yongji.onestop.approval.cases.domain.review;

import java.time.Instant;

/** 难题卡住: a problem that stands against granting. It does not stop the clock; coordination is no excluded procedure. */
public sealed interface Block {
    String problemId();

    /** Nobody has resolved it yet. */
    record Standing(String problemId, Instant since) implements Block {}

    /** A resolution let the review go on, or the problem itself was closed, which then stands for the resolution. Kept, so that a repeated or late report of the problem blocks nothing again. */
    record Lifted(String problemId, String resolutionId, String resolution, Instant at) implements Block {}
}
