package cn.yongji.onestop.intake.papers.evidence.web;

import cn.yongji.onestop.intake.papers.evidence.EvidenceDesk;
import cn.yongji.onestop.intake.papers.evidence.domain.Acceptable;
import cn.yongji.onestop.intake.papers.evidence.domain.FilingReach;
import cn.yongji.onestop.intake.papers.licence.domain.LicenceAnswer;
import cn.yongji.onestop.intake.papers.material.web.HeldView;
import cn.yongji.onestop.intake.rules.planning.domain.DueMaterial;
import cn.yongji.onestop.intake.rules.planning.domain.LatestPromise;
import cn.yongji.onestop.intake.rules.planning.web.LatestPromiseView;
import cn.yongji.onestop.kernel.id.MatterCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 材料要求 of one slot, with what is on file. */
@Schema(name = "SlotEvidence", description = "一个材料槽位：接受哪些证明、由谁出具、已有什么、还要不要交。")
record SlotEvidenceView(
        String slot,
        String name,
        String description,

        @Schema(description = "一份材料的适用范围：UNIT 本单位所有项目，PROJECT 本项目，NO 可交多份，NEVER_REUSED 仅限本事项")
        FilingReach once,

        List<AcceptableView> acceptable,
        @Schema(description = "已有的证明") List<HeldView> onFile,
        @Nullable LicenceView licence,
        @Schema(description = "申请人是否还需提交") boolean wanted,

        @Schema(description = "所需办理的事项中，哪些要这份材料，以及是否按规则替代、增加或免交")
        List<DueView> due) {

    /** What one matter asks for. */
    @Schema(name = "DueMaterial", description = "一个事项对这个槽位的要求。")
    record DueView(
            @Schema(type = "string") MatterCode matter,
            String matterName,
            @Schema(description = "应交的槽位；按规则可以替代时，与所查槽位不同") String slot,
            @Schema(description = "主件") boolean main,
            @Schema(description = "还需提交") boolean wanted,

            @Schema(type = "string", description = "由该事项的审批结果自动填充") @Nullable
            MatterCode filledBy,

            @Schema(description = "按规则替代、增加、免交或不能替代的理由") @Nullable
            String reason,

            @Schema(description = "可以容缺的，今日收件时最迟可承诺至哪一日") @Nullable
            LatestPromiseView latestPromise) {
        static DueView of(DueMaterial due, List<LatestPromise> promises) {
            return new DueView(
                    due.matter().code(),
                    due.matter().name(),
                    due.slot().code(),
                    due.need().main(),
                    due.wanted(),
                    due.result().orElse(null),
                    due.ground().words().orElse(null),
                    promises.stream()
                            .filter(it -> it.matter().equals(due.matter().code()))
                            .findFirst()
                            .map(LatestPromiseView::of)
                            .orElse(null));
        }
    }

    /** 可接受的证明. */
    @Schema(name = "AcceptableEvidence")
    record AcceptableView(Acceptable.Kind kind, String name, String issuer) {}

    /** What the licence register says. */
    @Schema(name = "LicenceAnswer", description = "电子证照库的答复。UNAVAILABLE、NOT_CONNECTED 时不影响办理，可以上传。")
    record LicenceView(
            State state,
            @Nullable String register,
            @Nullable String number,
            @Nullable String issuer,
            @Nullable LocalDate validUntil) {
        /** 答复. */
        enum State {
            FOUND,
            NOT_VALID,
            NOT_FOUND,
            UNAVAILABLE,
            NOT_CONNECTED
        }

        static LicenceView of(LicenceAnswer answer, LocalDate today) {
            return switch (answer) {
                case LicenceAnswer.Found(var licence, var register) ->
                    new LicenceView(
                            licence.valid(today) ? State.FOUND : State.NOT_VALID,
                            register,
                            licence.number(),
                            licence.issuer(),
                            licence.validUntil().orElse(null));
                case LicenceAnswer.NotFound(var register) ->
                    new LicenceView(State.NOT_FOUND, register, null, null, null);
                case LicenceAnswer.Unavailable(var register) ->
                    new LicenceView(State.UNAVAILABLE, register, null, null, null);
                case LicenceAnswer.NotConnected _ -> new LicenceView(State.NOT_CONNECTED, null, null, null, null);
            };
        }
    }

    static SlotEvidenceView of(EvidenceDesk.SlotEvidence evidence, LocalDate today) {
        var slot = evidence.slot();
        return new SlotEvidenceView(
                slot.code(),
                slot.name(),
                slot.description(),
                evidence.requirement().once(),
                evidence.requirement().acceptable().stream()
                        .map(it -> new AcceptableView(it.kind(), it.name(), it.issuer()))
                        .toList(),
                evidence.held().stream().map(HeldView::of).toList(),
                evidence.licence().map(it -> LicenceView.of(it, today)).orElse(null),
                evidence.wanted(),
                evidence.due().stream()
                        .map(due -> DueView.of(due, evidence.promises()))
                        .toList());
    }
}
