package cn.yongji.onestop.intake.papers.evidence.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.papers.evidence.EvidenceDesk;
import cn.yongji.onestop.intake.papers.evidence.TakingLicence;
import cn.yongji.onestop.intake.papers.material.MaterialDesk;
import cn.yongji.onestop.intake.papers.material.domain.Filing;
import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.intake.papers.material.domain.MaterialUses;
import cn.yongji.onestop.intake.papers.material.web.MaterialView;
import cn.yongji.onestop.intake.papers.project.ProjectCatalogues;
import cn.yongji.onestop.intake.papers.project.ProjectRights;
import cn.yongji.onestop.intake.rules.planning.domain.FiledFirst;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.role.Applicants;
import cn.yongji.onestop.platform.web.role.People;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows what is on file, and takes licences over. */
@RestController
@Tag(name = "evidence", description = "已有证明")
class EvidenceController {
    private final EvidenceDesk desk;
    private final TakingLicence taking;
    private final ProjectCatalogues catalogues;
    private final MaterialUses uses;
    private final ProjectRights rights;
    private final Clock clock;

    EvidenceController(
            EvidenceDesk desk,
            TakingLicence taking,
            ProjectCatalogues catalogues,
            MaterialUses uses,
            ProjectRights rights,
            Clock clock) {
        this.desk = desk;
        this.taking = taking;
        this.catalogues = catalogues;
        this.uses = uses;
        this.rights = rights;
        this.clock = clock;
    }

    /** Every slot. */
    @Schema(name = "ProjectEvidence")
    record EvidenceView(
            List<SlotEvidenceView> items,
            @Schema(description = "须先行或一并申报的事项") List<FiledFirstView> filedFirst) {}

    /** What is filed before a matter, or with it. */
    @Schema(name = "FiledFirst", description = "一个事项须在哪些事项办结之后办理，因而须先行或一并申报。")
    record FiledFirstView(@Schema(type = "string") MatterCode matter, List<MatterCode> first, String text) {
        static FiledFirstView of(FiledFirst it) {
            return new FiledFirstView(it.matter().code(), it.codes(), it.words());
        }
    }

    @GetMapping("/v1/projects/{projectId}/evidence")
    @People
    @Operation(
            summary = "列出材料要求与已有证明",
            description = "对方案清单中的每个槽位（未出方案时为目录全部槽位）：接受哪些证明、由谁出具、本单位和本项目已有什么、还要不要交。证照库不可用时照样返回，并注明可以上传。")
    EvidenceView listEvidence(Caller caller, @PathVariable String projectId) {
        var project = rights.readable(caller, projectId);
        var today = today();
        var items = desk.of(project, today).stream()
                .map(it -> SlotEvidenceView.of(it, today))
                .toList();
        var first =
                desk.filedFirst(project, today).stream().map(FiledFirstView::of).toList();
        return new EvidenceView(items, first);
    }

    @GetMapping("/v1/projects/{projectId}/evidence/{slot}")
    @People
    @Operation(summary = "查看一个槽位的要求与已有证明", description = "接受哪些证明、由谁出具、已有什么、还要不要交。")
    SlotEvidenceView getEvidence(Caller caller, @PathVariable String projectId, @PathVariable String slot) {
        var project = rights.readable(caller, projectId);
        var today = today();
        return desk.of(project, slot, today)
                .map(it -> SlotEvidenceView.of(it, today))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    @ApiResponse(responseCode = "201", description = "证照已取用入库", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "此前已取用", useReturnTypeSchema = true)
    @PostMapping("/v1/projects/{projectId}/licences")
    @Applicants
    @ProblemTypes("licence-not-found licence-not-valid licence-register-unavailable material-on-file"
            + " material-nothing-to-replace material-replaced")
    @Operation(summary = "取用电子证照", description = "从电子证照库取本单位的证照，作为材料填充槽位，无需上传。证照库不可用时返回 503，可以改为上传。")
    ResponseEntity<MaterialView> takeLicence(
            @PathVariable String projectId, Call call, @Valid @RequestBody LicenceRequestBody body) {
        var command = call.command();
        var project = rights.ofParticipant(call.caller(), projectId);
        var today = today();
        var slot = catalogues
                .of(project.state())
                .slot(body.slot())
                .orElseThrow(() -> new ProblemException(Problem.invalidBody(InputError.at(
                        "/slot",
                        "slot-unknown",
                        "目录中没有这个材料槽位：" + body.slot(),
                        "The catalogue has no slot " + body.slot()))));
        var telling = new MaterialDesk.Telling(_ -> command, this::answer);
        return Answers.respond(
                EvidenceProblems.orProblem(taking.take(project, slot, replacement(body), today, telling)));
    }

    private static Optional<Filing.Replacement> replacement(LicenceRequestBody body) {
        var held = body.supersedes();
        if (held == null || held.isBlank()) return Optional.empty();
        var reason = body.reason();
        if (reason == null || reason.isBlank()) {
            throw new ProblemException(Problem.invalidBody(InputError.at(
                    "/reason", "reason-missing", "更换已有材料须在 reason 中说明原因", "Say in reason why it is replaced")));
        }
        return Optional.of(new Filing.Replacement(held.strip(), reason.strip()));
    }

    private Answer answer(Stored<Material> stored, boolean alreadyStored) {
        return new Answer(
                alreadyStored ? 200 : 201,
                "/v1/materials/" + stored.id(),
                null,
                MaterialView.of(stored, uses.of(stored.id()), alreadyStored));
    }

    private LocalDate today() {
        return WorkingCalendar.dateOf(clock.instant());
    }
}
