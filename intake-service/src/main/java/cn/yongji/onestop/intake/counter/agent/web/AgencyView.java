package cn.yongji.onestop.intake.counter.agent.web;

import cn.yongji.onestop.intake.counter.agent.domain.Agency;
import cn.yongji.onestop.intake.counter.agent.domain.Assignment;
import cn.yongji.onestop.intake.counter.agent.domain.KeyDeclaration;
import cn.yongji.onestop.intake.counter.agent.domain.KeyLevel;
import cn.yongji.onestop.intake.counter.agent.domain.Mandate;
import cn.yongji.onestop.intake.counter.agent.domain.MandateText;
import cn.yongji.onestop.intake.counter.agent.domain.Release;
import cn.yongji.onestop.intake.counter.personal.Masked;
import cn.yongji.onestop.intake.papers.project.domain.MandatedAct;
import cn.yongji.onestop.platform.aggregate.Stored;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** 代办服务 of a project in JSON. */
@Schema(name = "Agency", description = "项目的代办服务：重点级别、代办员及其历任、授权委托。")
record AgencyView(
        String projectId,
        @Schema(description = "重点项目级别") @Nullable KeyLevel keyLevel,
        @Schema(description = "现任代办员账号") @Nullable String agent,
        @Schema(description = "重点项目，尚无空闲代办员，待指派") boolean waiting,
        @Schema(description = "今天有效的授权范围") Set<MandatedAct> entrusted,
        List<DeclarationView> declarations,
        @Schema(description = "历任代办员，先后为序；移交不改动以前的记录") List<AssignmentView> assignments,
        List<MandateView> mandates,
        @Schema(description = "现行委托书文本") TextView mandateText) {

    /** When and why it became a key project. */
    @Schema(name = "KeyDeclaration")
    record DeclarationView(KeyLevel level, String reason, Instant declaredAt, String declaredBy) {
        static DeclarationView of(KeyDeclaration it) {
            return new DeclarationView(it.level(), it.reason(), it.declaredAt(), it.declaredBy());
        }
    }

    /** One assignment. */
    @Schema(name = "AgentAssignment")
    record AssignmentView(
            String agent,
            Assignment.How how,
            String reason,
            Instant assignedAt,
            String assignedBy,
            @Schema(description = "退出代办而无人接替") @Nullable ReleaseView release) {
        static AssignmentView of(Assignment it) {
            return new AssignmentView(
                    it.agent(),
                    it.how(),
                    it.reason(),
                    it.assignedAt(),
                    it.assignedBy(),
                    it.release().map(ReleaseView::of).orElse(null));
        }
    }

    /** Why an agent left without a successor. */
    @Schema(name = "AgentRelease")
    record ReleaseView(Release.Ground ground, String reason, Instant releasedAt, String releasedBy) {
        static ReleaseView of(Release it) {
            return new ReleaseView(it.ground(), it.reason(), it.releasedAt(), it.releasedBy());
        }
    }

    /** Lets an agent go. */
    @Schema(
            name = "ReleaseAgent",
            description = "代办员退出而无人接替。COMPLETED 服务完成；UNIT_DECLINES 单位自办；AGENT_LEAVES 代办员离开，重点项目随即待指派。")
    record Leaving(
            @NotBlank @Size(max = 100) @Schema(description = "所见的现任代办员；与现状不符时拒绝")
            String agent,

            Release.Ground ground,
            @NotBlank @Size(max = 500) String reason,

            @Schema(description = "待答复的补正已告知项目单位自行办理；有待答复的补正而未交还的，不予退出") @Nullable
            Boolean handedBack) {}

    /** One mandate. */
    @Schema(name = "Mandate", description = "授权委托书：免费、自愿，可随时撤回；代办员更换时继续有效。")
    record MandateView(
            String mandateId,
            Set<MandatedAct> acts,
            String textVersion,
            LocalDate validUntil,
            @Schema(description = "签署人姓名；仅项目单位、代办员和窗口可见全名") String signer,
            String signedBy,
            Instant signedAt,
            @Nullable Instant revokedAt,
            @Nullable String revocationReason) {
        static MandateView of(Mandate it, boolean whole) {
            return new MandateView(
                    it.mandateId(),
                    new TreeSet<>(it.acts()),
                    it.textVersion(),
                    it.validUntil(),
                    whole ? it.signer() : Masked.name(it.signer()),
                    it.signedBy(),
                    it.signedAt(),
                    it.revocation().map(Mandate.Revocation::revokedAt).orElse(null),
                    it.revocation().map(Mandate.Revocation::reason).orElse(null));
        }
    }

    /** The wording to be signed. */
    @Schema(name = "MandateText")
    record TextView(String version, String text) {}

    /** Declares a key project. */
    @Schema(name = "DeclareKeyProject", description = "列为重点项目；尚无代办员的，同时按负荷和专长择定一名。")
    record Declaring(
            KeyLevel level, @NotBlank @Size(max = 500) String reason) {}

    /** Assigns an agent. */
    @Schema(name = "AssignAgent", description = "指派或移交代办员。")
    record Assigning(
            @Schema(description = "所见的现任代办员；没有则不填。与现状不符时拒绝") @Size(max = 100) @Nullable
            String previousAgent,

            @Schema(description = "指名的代办员；不填则按负荷和专长择定") @Size(max = 100) @Nullable
            String agent,

            @NotBlank @Size(max = 500) String reason) {}

    /** Signs a mandate. */
    @Schema(name = "SignMandate", description = "签署授权委托书。")
    record Signing(
            @Size(min = 1) @Schema(description = "委托代办的事项，全部委托则全部列出")
            Set<MandatedAct> acts,

            @NotBlank @Size(max = 20) @Schema(description = "所阅文本的版本")
            String textVersion,

            @Schema(description = "委托期限的最后一日") LocalDate validUntil,

            @NotBlank @Size(max = 50) @Schema(description = "签署人姓名")
            String signer) {}

    /** Takes a mandate back. */
    @Schema(name = "RevokeMandate", description = "撤回委托。")
    record Revoking(@NotBlank @Size(max = 500) String reason) {}

    static AgencyView of(Stored<Agency> stored, LocalDate today, boolean whole) {
        var agency = stored.state();
        return new AgencyView(
                agency.projectId(),
                agency.keyLevel().orElse(null),
                agency.agent().orElse(null),
                agency.waiting(),
                new TreeSet<>(agency.entrusted(today)),
                agency.declarations().stream().map(DeclarationView::of).toList(),
                agency.assignments().stream().map(AssignmentView::of).toList(),
                agency.mandates().stream().map(it -> MandateView.of(it, whole)).toList(),
                new TextView(MandateText.CURRENT.version(), MandateText.CURRENT.text()));
    }
}
