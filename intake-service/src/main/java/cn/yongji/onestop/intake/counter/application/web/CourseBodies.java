package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.intake.counter.application.domain.promise.Commitment;
import cn.yongji.onestop.intake.counter.application.domain.promise.Gap;
import cn.yongji.onestop.intake.counter.application.domain.promise.GapStanding;
import cn.yongji.onestop.intake.counter.application.domain.state.End;
import cn.yongji.onestop.intake.counter.application.domain.state.Examination;
import cn.yongji.onestop.intake.counter.application.domain.state.JointNotice;
import cn.yongji.onestop.intake.counter.application.domain.state.WithdrawalRequest;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.id.MatterCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happens to an application beside the reviews, in JSON. */
final class CourseBodies {
    private CourseBodies() {}

    /** The clerk's part. */
    @Schema(name = "Examination", description = "窗口核对：期限和被拦下的再次补正。")
    record ExaminationBody(
            @Schema(description = "最迟告知日；过后未告知即为受理") @Nullable
            LocalDate answerBy,

            @Schema(description = "以前的告知") int noticesBefore,
            List<BlockedAskBody> blockedAsks) {
        static ExaminationBody of(Examination it, @Nullable LocalDate answerBy) {
            return new ExaminationBody(
                    answerBy,
                    it.asked().size(),
                    it.blocked().stream().map(BlockedAskBody::of).toList());
        }
    }

    /** A second ask that was not let through. */
    @Schema(name = "BlockedAsk")
    record BlockedAskBody(List<String> items, String by, Instant at) {
        static BlockedAskBody of(Examination.BlockedAsk it) {
            return new BlockedAskBody(it.items(), it.by(), it.at());
        }
    }

    /** One notice of several departments. */
    @Schema(name = "JointNotice", description = "联合补正告知：一份告知、一个期限、一次答复。")
    record NoticeBody(String noticeId, List<String> supplementIds, LocalDate answerBy, Instant issuedAt) {
        static NoticeBody of(JointNotice it) {
            return new NoticeBody(it.noticeId(), it.supplementIds(), it.answerBy(), it.issuedAt());
        }
    }

    /** A promised material. */
    @Schema(name = "Gap", description = "容缺：承诺补交的材料。")
    record GapBody(
            String gapId,
            @Schema(type = "string") MatterCode matter,
            String slot,
            String slotName,
            LocalDate dueOn,
            GapStanding standing,
            String textVersion,
            String signer,
            @Schema(description = "所签内容的 SHA-256") String digest,
            @Nullable Instant remindedAt,
            @Nullable String materialId,
            @Nullable String repairedBy,
            @Nullable String repairReason) {
        static GapBody of(Gap gap) {
            var repaired = gap.standing() instanceof Gap.Standing.Repaired it
                    ? Optional.of(it)
                    : Optional.<Gap.Standing.Repaired>empty();
            return new GapBody(
                    gap.gapId(),
                    gap.matter(),
                    gap.slot(),
                    gap.slotName(),
                    gap.dueOn(),
                    GapStanding.of(gap),
                    gap.signature().textVersion(),
                    gap.signature().signer(),
                    gap.signature().digest(),
                    gap.remindedAt().orElse(null),
                    gap.material().map(MaterialRef::materialId).orElse(null),
                    repaired.map(Gap.Standing.Repaired::name).orElse(null),
                    repaired.map(Gap.Standing.Repaired::reason).orElse(null));
        }
    }

    /** A matter that rests on a promise. */
    @Schema(name = "Commitment", description = "告知承诺：核查人、核查期限和结果。")
    record CommitmentBody(
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

        static CommitmentBody of(Commitment it) {
            return switch (it.finding()) {
                case Commitment.Finding.Unchecked _ -> of(it, Result.UNCHECKED, null, null, null);
                case Commitment.Finding.Kept(var note, var by, var at) -> of(it, Result.KEPT, note, by, at);
                case Commitment.Finding.False(var finding, var by, var at) -> of(it, Result.FALSE, finding, by, at);
            };
        }

        private static CommitmentBody of(
                Commitment it, Result result, @Nullable String finding, @Nullable String by, @Nullable Instant at) {
            return new CommitmentBody(
                    it.matter(),
                    it.signature().textVersion(),
                    it.signature().signer(),
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
    record WithdrawalBody(
            String reason,
            String requestedBy,
            Instant requestedAt,
            @Nullable String denialReason,
            @Nullable Instant deniedAt) {
        static WithdrawalBody of(WithdrawalRequest it) {
            return new WithdrawalBody(
                    it.reason(),
                    it.requestedBy(),
                    it.requestedAt(),
                    it.denial().map(WithdrawalRequest.Denial::reason).orElse(null),
                    it.denial().map(WithdrawalRequest.Denial::at).orElse(null));
        }
    }

    /** How it ended without a decision. */
    @Schema(name = "ApplicationEnd", description = "未经审批而终止：过期、撤件、不予受理或退件。")
    record EndBody(
            Instant at,
            @Schema(description = "理由") @Nullable String reason,
            @Schema(description = "不予受理的法定理由") @Nullable String ground,
            @Schema(description = "国家办理状态码：2、4、5") @Nullable Integer statusCode,
            @Nullable String by) {
        static EndBody of(End end) {
            return switch (end) {
                case End.Expired(var at) -> new EndBody(at, null, null, null, null);
                case End.Withdrawn(var reason, var by, var at) -> new EndBody(at, reason, null, 2, by);
                case End.Refused(var ground, var text, var by, var at) ->
                    new EndBody(at, ground.words() + "：" + text, ground.name(), ground.status(), by);
                case End.Returned(var ground, var by, var at) -> new EndBody(at, ground, null, null, by);
            };
        }
    }
}
