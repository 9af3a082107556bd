package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.review.Extension;
import cn.yongji.onestop.approval.cases.domain.review.PrerequisiteWait;
import cn.yongji.onestop.approval.cases.domain.review.Procedure;
import cn.yongji.onestop.approval.cases.domain.review.ProcedureKind;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stopped the clock beside supplements, and what gave more time. */
@Schema(name = "Pauses")
public record PausesView(
        @Schema(description = "特别程序，最近的在后 / Special procedures, the latest last")
        List<SuspensionView> suspensions,

        @Schema(description = "因前置事项未获准而自动停止计时，最近的在后 / Waits for matters that have to come first, the latest last")
        List<WaitView> waits,

        @Nullable ExtensionView extension,

        @Schema(description = "提请负责人审批的特别程序，最近的在后 / Special procedures the head was asked for, the latest last")
        List<SuspensionRequestView> requests) {

    /** 特别程序. */
    @Schema(name = "Suspension")
    public record SuspensionView(
            String suspensionId,
            ProcedureKind kind,
            String reason,
            String approver,
            int announcedWorkingDays,
            LocalDate suspendedFrom,
            LocalDate expectedUntil,
            @Nullable LocalDate endedOn,
            @Nullable String result,

            @Schema(description = "上级联合评审的地点、成员、日期和意见 / The joint review of a higher level") @Nullable
            JointReviewView joint) {
        static SuspensionView of(Procedure it) {
            var start = it.start();
            var ended = it instanceof Procedure.Ended over ? over : null;
            return new SuspensionView(
                    start.id(),
                    start.kind(),
                    start.reason(),
                    start.approver(),
                    start.announcedWorkingDays(),
                    start.act().on(),
                    start.expectedUntil(),
                    ended == null ? null : ended.endedOn(),
                    ended == null ? null : ended.result(),
                    JointReviewView.of(it));
        }
    }

    /** 等待前置事项. */
    @Schema(name = "PrerequisiteWait")
    public record WaitView(
            String waitId,
            String matter,

            @Schema(description = "停止计时的缘由 / Why the clock stands still")
            String reason,

            LocalDate suspendedFrom,

            @Schema(description = "停止计时的最后一日；仍在等待时为空 / Last day not counted; absent while it lasts") @Nullable
            LocalDate endedOn) {
        static WaitView of(PrerequisiteWait it) {
            return new WaitView(
                    it.id(),
                    it.matter().value(),
                    it.reason(),
                    it.since(),
                    it.until().orElse(null));
        }
    }

    /** 延期. */
    @Schema(name = "Extension")
    public record ExtensionView(int workingDays, String reason, Instant extendedAt, String extendedBy) {
        static ExtensionView of(Extension it) {
            return new ExtensionView(
                    it.workingDays(), it.reason(), it.act().at(), it.act().by());
        }
    }

    static PausesView of(Review review) {
        var time = review.docket().time();
        var running = review.beneath() instanceof Review.Proceeding it
                ? Stream.<Procedure>of(it.procedure())
                : Stream.<Procedure>empty();
        return new PausesView(
                Stream.concat(time.procedures().stream(), running)
                        .map(SuspensionView::of)
                        .toList(),
                time.waits().stream().map(WaitView::of).toList(),
                time.extension().map(ExtensionView::of).orElse(null),
                review.docket().desk().requests().stream()
                        .map(SuspensionRequestView::of)
                        .toList());
    }
}
