package cn.yongji.onestop.approval.message.web;

import cn.yongji.onestop.approval.message.domain.Work;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a department said to a review that it was given. */
@Schema(name = "Work")
record WorkView(
        String reviewId,
        String matterCode,
        String department,
        State state,

        @Schema(description = "部门系统中的编号 / Number in the department's own system") @Nullable
        String externalNumber,

        Work.@Nullable Reason reason,
        @Nullable String note,

        @Schema(description = "退回后仍由本部门办理 / Whether it stays with the department") @Nullable
        Boolean stays,

        @Nullable String answer,
        @Nullable Instant at) {

    /** How far it is. */
    enum State {
        NOT_ACKNOWLEDGED,
        ACKNOWLEDGED,
        REJECTED,
        SETTLED
    }

    static WorkView of(String reviewId, String matter, String department, Optional<Work> work) {
        return work.map(it -> of(reviewId, it))
                .orElseGet(() -> new WorkView(
                        reviewId, matter, department, State.NOT_ACKNOWLEDGED, null, null, null, null, null, null));
    }

    static WorkView of(String reviewId, Work work) {
        var matter = work.matter().value();
        var department = work.department().value();
        return switch (work.state()) {
            case Work.State.Acknowledged(var number, var at, var _) ->
                new WorkView(
                        reviewId,
                        matter,
                        department,
                        State.ACKNOWLEDGED,
                        number.orElse(null),
                        null,
                        null,
                        null,
                        null,
                        at);
            case Work.State.Rejected(var reason, var note, var at, var _) ->
                new WorkView(reviewId, matter, department, State.REJECTED, null, reason, note, null, null, at);
            case Work.State.Settled(var rejection, var stays, var answer, var at, var _) ->
                new WorkView(
                        reviewId,
                        matter,
                        department,
                        State.SETTLED,
                        null,
                        rejection.reason(),
                        rejection.note(),
                        stays,
                        answer,
                        at);
        };
    }
}
