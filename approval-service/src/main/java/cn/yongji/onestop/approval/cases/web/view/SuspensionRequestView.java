package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.review.ProcedureKind;
import cn.yongji.onestop.approval.cases.domain.review.ProcedureRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 提请的特别程序, and what the head said. */
@Schema(name = "SuspensionRequestState")
public record SuspensionRequestView(
        @Schema(description = "同意后即特别程序标识 / Identity of the special procedure, once approved")
        String suspensionId,

        ProcedureKind kind,
        String reason,
        int announcedWorkingDays,
        Instant proposedAt,
        String proposedBy,

        @Schema(description = "PENDING 待审批 / APPROVED 已同意 / DENIED 不同意")
        State state,

        @Nullable String deniedBecause,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy) {

    /** How far a request is. */
    public enum State {
        PENDING,
        APPROVED,
        DENIED
    }

    public static SuspensionRequestView of(ProcedureRequest it) {
        var answer = it.answer().orElse(null);
        return new SuspensionRequestView(
                it.id(),
                it.kind(),
                it.reason(),
                it.announcedWorkingDays(),
                it.asked().at(),
                it.asked().by(),
                stateOf(answer),
                answer instanceof ProcedureRequest.Denied denied ? denied.reason() : null,
                answer == null ? null : answer.act().at(),
                answer == null ? null : answer.act().by());
    }

    private static State stateOf(ProcedureRequest.@Nullable Answer answer) {
        return switch (answer) {
            case null -> State.PENDING;
            case ProcedureRequest.Approved _ -> State.APPROVED;
            case ProcedureRequest.Denied _ -> State.DENIED;
        };
    }
}
