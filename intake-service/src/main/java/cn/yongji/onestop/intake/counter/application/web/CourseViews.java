package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.intake.counter.application.domain.promise.Commitment;
import cn.yongji.onestop.intake.counter.application.domain.promise.Gap;
import cn.yongji.onestop.intake.counter.application.domain.promise.GapLadder;
import cn.yongji.onestop.intake.counter.application.domain.promise.GapStanding;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.End;
import cn.yongji.onestop.intake.counter.application.domain.state.Examination;
import cn.yongji.onestop.intake.counter.application.domain.state.JointNotice;
import cn.yongji.onestop.intake.counter.application.domain.state.MatterResult;
import cn.yongji.onestop.intake.counter.application.domain.state.WithdrawalRequest;
import cn.yongji.onestop.intake.counter.personal.Masked;
import cn.yongji.onestop.intake.rules.commitment.domain.Signature;
import cn.yongji.onestop.intake.rules.commitment.web.GapLightView;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.web.RedressView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happens to an application beside the reviews, in JSON. */
final class CourseViews {
    private static final int RECALLED = 14;

    private CourseViews() {}

    /** Who signed, for those who need to know. */
    private static String shown(Signature signature, boolean whole) {
        return whole ? signature.signer() : Masked.name(signature.signer());
    }

    /** The clerk's part. */
    @Schema(name = "Examination", description = "窗口核对：期限和被拦下的再次补正。")
    record ExaminationView(
            @Schema(description = "最迟告知日；过后未告知即为受理") @Nullable
            LocalDate answerBy,

            @Schema(description = "以前的告知") int noticesBefore,
            List<BlockedAskView> blockedAsks) {
        static ExaminationView of(Examination it, @Nullable LocalDate answerBy) {
            return new ExaminationView(
                    answerBy,
                    it.asked().size(),
                    it.blocked().stream().map(BlockedAskView::of).toList());
        }
    }

    /** A second ask that was not let through. */
    @Schema(name = "BlockedAsk")
    record BlockedAskView(List<String> items, String by, Instant at) {
        static BlockedAskView of(Examination.BlockedAsk it) {
            return new BlockedAskView(it.items(), it.by(), it.at());
        }
    }

    /** One notice of several departments. */
    @Schema(name = "JointNotice", description = "联合补正告知：一份告知、一个期限、一次答复。")
    record NoticeView(String noticeId, List<String> supplementIds, LocalDate answerBy, Instant issuedAt) {
        static NoticeView of(JointNotice it) {
            return new NoticeView(it.noticeId(), it.supplementIds(), it.answerBy(), it.issuedAt());
        }
    }

    /** A promised material. */
    @Schema(name = "Gap", description = "容缺：承诺补交的材料。")
    record GapView(
            String gapId,
            @Schema(type = "string") MatterCode matter,
            String slot,
            String slotName,
            @Schema(description = "补交期限：承诺日，容缺通过后为决定书所定之日") LocalDate dueOn,
            GapStanding standing,
            GapLightView light,

            @Schema(description = "容缺通过前承诺的日期；没有另定期限的没有") @Nullable
            LocalDate promisedFor,

            @Schema(description = "决定书所定的补交时限（工作日）") @Nullable
            Integer workingDays,

            String textVersion,
            String signer,
            @Schema(description = "所签内容的 SHA-256") String digest,
            @Nullable Instant remindedAt,
            @Nullable String materialId,
            @Nullable String repairedBy,
            @Nullable String repairReason) {
        static GapView of(Gap gap, WorkingCalendar calendar, LocalDate today, boolean whole) {
            var repaired = gap.standing() instanceof Gap.Standing.Repaired it
                    ? Optional.of(it)
                    : Optional.<Gap.Standing.Repaired>empty();
            return new GapView(
                    gap.gapId(),
                    gap.matter(),
                    gap.slot(),
                    gap.slotName(),
                    gap.dueOn(),
                    GapStanding.of(gap),
                    GapLightView.of(GapLadder.light(gap, calendar, today)),
                    gap.afterGrant().map(Gap.AfterGrant::promisedFor).orElse(null),
                    gap.afterGrant().map(Gap.AfterGrant::workingDays).orElse(null),
                    gap.signature().textVersion(),
                    shown(gap.signature(), whole),
                    gap.signature().digest(),
                    gap.remindedAt().orElse(null),
                    gap.material().map(MaterialRef::materialId).orElse(null),
                    repaired.map(Gap.Standing.Repaired::name).orElse(null),
                    repaired.map(Gap.Standing.Repaired::reason).orElse(null));
        }
    }

    /** A matter that rests on a promise. */
    @Schema(name = "Commitment", description = "告知承诺：核查人、核查期限和结果。")
    record CommitmentView(
            @Schema(type = "string") MatterCode matter,
            String textVersion,
            String signer,
            @Schema(description = "所签内容的 SHA-256") String digest,
            @Schema(description = "核查部门") String checker,
            LocalDate checkBy,
            Result result,
            @Nullable String finding,
            @Nullable String checkedBy,
            @Nullable Instant checkedAt) {
        /** 核查结果. */
        @Schema(name = "CommitmentResult")
        enum Result {
            UNCHECKED,
            KEPT,
            FALSE
        }

        static CommitmentView of(Commitment it, boolean whole) {
            var signer = shown(it.signature(), whole);
            return switch (it.finding()) {
                case Commitment.Finding.Unchecked _ -> of(it, signer, Result.UNCHECKED, null, null, null);
                case Commitment.Finding.Kept(var note, var by, var at) -> of(it, signer, Result.KEPT, note, by, at);
                case Commitment.Finding.False(var finding, var by, var at) ->
                    of(it, signer, Result.FALSE, finding, by, at);
            };
        }

        private static CommitmentView of(
                Commitment it,
                String signer,
                Result result,
                @Nullable String finding,
                @Nullable String by,
                @Nullable Instant at) {
            return new CommitmentView(
                    it.matter(),
                    it.signature().textVersion(),
                    signer,
                    it.signature().digest(),
                    it.checker(),
                    it.checkBy(),
                    result,
                    finding,
                    by,
                    at);
        }
    }

    /** A withdrawal that was asked for after acceptance. */
    @Schema(name = "WithdrawalRequest", description = "撤件申请（16）；有 deniedAt 即不同意。")
    record WithdrawalView(
            String reason,
            String requestedBy,
            Instant requestedAt,
            @Nullable String denialReason,
            @Nullable Instant deniedAt) {
        static WithdrawalView of(WithdrawalRequest it) {
            return new WithdrawalView(
                    it.reason(),
                    it.requestedBy(),
                    it.requestedAt(),
                    it.denial().map(WithdrawalRequest.Denial::reason).orElse(null),
                    it.denial().map(WithdrawalRequest.Denial::at).orElse(null));
        }
    }

    /** How it ended without a decision. */
    @Schema(name = "ApplicationEnd", description = "未经审批而终止：过期、撤件、不予受理或退件。")
    record EndView(
            Instant at,
            @Schema(description = "理由") @Nullable String reason,
            @Schema(description = "不予受理的法定理由") @Nullable String ground,

            @Schema(description = "国家办理状态码：2、4、5、14") @Nullable
            Integer statusCode,

            @Nullable String by,

            @Schema(description = "救济途径：对不予受理申请行政复议、提起行政诉讼及其最后一日；早先的没有") @Nullable
            RedressView redress,

            @Schema(description = "退件事由：SUPPLEMENT_MISSED 补正逾期、GAP_MISSED 容缺逾期；早先的没有") @Nullable
            String cause,

            @Schema(description = "仍然有效的审批结果；已交材料留存在档，重新申报直接取用，原编号不再使用")
            List<KeptResultView> keeps) {
        static EndView of(End end, Optional<Application.Accepted> was) {
            var keeps = KeptResultView.of(was);
            return switch (end) {
                case End.Expired(var at) -> new EndView(at, null, null, null, null, null, null, keeps);
                case End.Withdrawn(var reason, var by, var at) ->
                    new EndView(at, reason, null, 2, by, null, null, keeps);
                case End.Refused(var ground, var text, var by, var at, var redress) ->
                    new EndView(
                            at,
                            ground.words() + "：" + text,
                            ground.name(),
                            ground.status(),
                            by,
                            redress.map(RedressView::of).orElse(null),
                            null,
                            keeps);
                case End.Returned(var ground, var by, var at, var cause) ->
                    new EndView(at, ground, null, RECALLED, by, null, cause.orElse(null), keeps);
            };
        }
    }

    /** A result that stands although the application ended. */
    @Schema(name = "KeptResult", description = "申报终止后仍然有效的审批结果。")
    record KeptResultView(
            @Schema(type = "string") MatterCode matter,
            MatterResult.Verdict verdict,
            @Nullable String resultNumber) {
        static List<KeptResultView> of(Optional<Application.Accepted> was) {
            return was.map(Application.Accepted::results).orElse(List.of()).stream()
                    .filter(it -> it.verdict().granted())
                    .map(it -> new KeptResultView(
                            it.matter(), it.verdict(), it.resultNumber().orElse(null)))
                    .toList();
        }
    }
}
