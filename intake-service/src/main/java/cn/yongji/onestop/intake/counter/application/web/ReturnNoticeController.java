package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.counter.application.ReceiptSigner;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.End;
import cn.yongji.onestop.intake.papers.project.ProjectRights;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.role.ProjectSide;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** 退件通知书: signed as a receipt is, so that a unit can prove what it was told and what it keeps. */
@RestController
@Tag(name = "applications", description = "申报")
class ReturnNoticeController {
    private final ReceiptSigner signer;
    private final ApplicationAnswers answers;
    private final ProjectRights rights;
    private final JsonMapper json;

    ReturnNoticeController(ReceiptSigner signer, ApplicationAnswers answers, ProjectRights rights, JsonMapper json) {
        this.signer = signer;
        this.answers = answers;
        this.rights = rights;
        this.json = json;
    }

    /** What is signed. */
    @Schema(name = "ReturnNoticeContent", description = "退件通知书内容，也是签名的载荷。")
    record ContentView(
            @Schema(description = "被退的申报；编号不再使用，重新申报另编新号") String applicationId,
            String projectId,
            @Schema(description = "退件理由") String ground,

            @Schema(description = "退件事由：SUPPLEMENT_MISSED 补正逾期、GAP_MISSED 容缺逾期；早先的没有") @Nullable
            String cause,

            Instant returnedAt,
            @Schema(description = "退件人或规则") String returnedBy,
            @Schema(description = "仍然有效的审批结果") List<CourseViews.KeptResultView> keeps,
            @Schema(description = "留存在档的材料；重新申报时直接取用") List<FiledPaperView> onFile) {}

    /** A paper that stays on file. */
    @Schema(name = "PaperKept", description = "退件后留存在档的材料。")
    record FiledPaperView(String slot, String materialId, String name, String sha256) {
        static FiledPaperView of(MaterialRef it) {
            return new FiledPaperView(it.slot(), it.materialId(), it.name(), it.sha256());
        }
    }

    /** A notice. */
    @Schema(name = "ReturnNotice", description = "退件通知书：内容和 Ed25519 签名（JWS 紧凑格式）。")
    record NoticeView(
            ContentView notice,

            @Schema(description = "JWS，公钥见 /v1/applications/receipt-keys")
            String signed) {}

    @GetMapping("/v1/applications/{applicationId}/return-notice")
    @ProjectSide
    @Operation(summary = "获取退件通知书", description = "载明退件理由、由谁何时退件，仍然有效的审批结果和留存在档的材料，并签名；未退件的没有。")
    NoticeView getReturnNotice(Caller caller, @PathVariable String applicationId) {
        var application = answers.find(applicationId).state();
        var projectId = application.header().projectId();
        rights.readable(caller, projectId);
        if (!(application instanceof Application.Ended(var was, End.Returned returned)))
            throw new ProblemException(Problem.notFound());
        var content = new ContentView(
                applicationId,
                projectId,
                returned.ground(),
                returned.cause().orElse(null),
                returned.at(),
                returned.by(),
                CourseViews.KeptResultView.of(was.onceAccepted()),
                was.materials().stream().map(FiledPaperView::of).toList());
        return new NoticeView(content, signer.sign(json.writeValueAsString(content)));
    }
}
