package cn.yongji.onestop.coordination.trace;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a difficulty to what came of it. */
@Schema(name = "ProblemTrace")
record TraceView(
        String problemId,
        String projectId,

        @Schema(description = "追溯，最早的在前 / The longest ago first")
        List<Link> links) {

    /** What one link is. */
    enum Kind {
        /** 难题. */
        PROBLEM,
        /** 会议. */
        MEETING,
        /** 会议纪要. */
        MINUTES,
        /** 议定事项. */
        RESOLUTION,
        /** 议定事项落实情况. */
        EFFECT,
        /** 交办任务. */
        TASK,
        /** 重新打开. */
        REOPENING,
        /** 办结. */
        CLOSURE
    }

    /** One step, with what it follows from. */
    @Schema(name = "ProblemTraceLink")
    record Link(
            Kind kind,

            @Schema(
                    description =
                            "难题、会议、纪要编号、议定事项或任务 / The problem, meeting, number of the minutes, resolution or task")
            String id,

            @Schema(description = "所依据的环节标识 / What it follows from, by its id") @Nullable
            String from,

            Instant at,
            String by,

            @Schema(description = "台账记录类型 / The type of the ledger entry that proves it")
            String entryType,

            @Schema(description = "标题、议定内容、任务或办结结果 / Title, resolution, task or result") @Nullable
            String text,

            @Schema(description = "会议或任务的状态、落实结果 / State of the meeting or task, or what came of the resolution")
            @Nullable
            String state,

            @Schema(description = "未能落实的原因 / Why it could not come about") @Nullable
            String refusal) {}
}
