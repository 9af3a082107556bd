package cn.yongji.onestop.intake.papers.material.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.papers.material.Flagging;
import cn.yongji.onestop.intake.papers.material.MaterialRights;
import cn.yongji.onestop.intake.papers.material.Materials;
import cn.yongji.onestop.intake.papers.material.ReadLog;
import cn.yongji.onestop.intake.papers.material.domain.Flag;
import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.intake.papers.material.domain.MaterialCommand;
import cn.yongji.onestop.intake.papers.material.domain.MaterialRefusal;
import cn.yongji.onestop.intake.papers.material.domain.MaterialUses;
import cn.yongji.onestop.intake.papers.project.ProjectRights;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.Paging;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Says of materials that they may not, or may again, be used, and which applications rest on them. */
@RestController
@Tag(name = "materials", description = "材料")
class MaterialStateController {
    private final Flagging flagging;
    private final Materials materials;
    private final MaterialUses uses;
    private final MaterialRights rights;
    private final ProjectRights projects;
    private final ReadLog readLog;

    MaterialStateController(
            Flagging flagging,
            Materials materials,
            MaterialUses uses,
            MaterialRights rights,
            ProjectRights projects,
            ReadLog readLog) {
        this.flagging = flagging;
        this.materials = materials;
        this.uses = uses;
        this.rights = rights;
        this.projects = projects;
        this.readLog = readLog;
    }

    @PostMapping("/v1/materials/{materialId}/revocation")
    @Allowed({Role.WINDOW, Role.DEPARTMENT_HEAD, Role.ADMIN})
    @ProblemTypes("material-revoked")
    @Operation(summary = "撤销材料", description = "出具单位收回或作废材料时登记。正在办理的申报随即标记，已办结的不受影响；材料本身不删除，也不能再用于新的申报。")
    ResponseEntity<MaterialView> revokeMaterial(
            @PathVariable String materialId, Call call, @Valid @RequestBody ReasonedBody body) {
        var command = call.command();
        rights.readable(call.caller(), materialId);
        return change(materialId, call, new MaterialCommand.Revoke(body.reason(), command.actor(), command.at()));
    }

    @PostMapping("/v1/materials/{materialId}/quarantine-release")
    @Allowed({Role.WINDOW, Role.ADMIN})
    @ProblemTypes("material-not-quarantined")
    @Operation(summary = "解除隔离", description = "核对后解除隔离，材料即可使用；隔离记录和解除人、原因一并保留。")
    ResponseEntity<MaterialView> releaseMaterial(
            @PathVariable String materialId, Call call, @Valid @RequestBody ReasonedBody body) {
        var command = call.command();
        rights.readable(call.caller(), materialId);
        return change(materialId, call, new MaterialCommand.Release(body.reason(), command.actor(), command.at()));
    }

    /** 查阅. */
    @Schema(name = "PersonalReading", description = "一次留痕的查阅。")
    record ReadingView(
            @Schema(example = "review-water") String reader,
            @Schema(example = "[\"reviewer\"]") List<String> roles,
            Instant at,

            @Schema(description = "查阅用途；仅查阅其他部门事项的材料时须说明", example = "核对与用水方案的衔接") @Nullable
            String purpose) {}

    @GetMapping("/v1/materials/{materialId}/readings")
    @Allowed({Role.AUDITOR, Role.ADMIN})
    @Operation(summary = "列出材料的查阅记录", description = "谁在何时下载过内容，早的在前，分页。记录个人信息材料的每次查阅，以及审核部门对其他部门事项材料的查阅和所述用途。")
    Page<ReadingView> listMaterialReadings(Caller caller, @PathVariable String materialId, Paging paging) {
        var stretch = paging.byId("readings", materialId);
        rights.readable(caller, materialId);
        return stretch.page((after, most) -> readLog.of(materialId, after, most), ReadLog.Reading::id)
                .map(it -> new ReadingView(
                        it.reader(), it.roles(), it.at(), it.purpose().orElse(null)));
    }

    /** A slot of an application, and whether what fills it still holds. */
    @Schema(name = "ApplicationMaterialState", description = "申报用到的一份材料及其异常。已办结的申报只列办结前的异常。")
    record SetItemView(
            @Schema(example = "business-licence") String slot,

            @Schema(example = "8f0e2f3c-1a2b-8c3d-9e4f-5a6b7c8d9e0f")
            String materialId,

            @Schema(example = "营业执照.pdf") String name,
            @Schema(description = "未解除的异常") List<FlagView> flags) {}

    /** The material set of an application. */
    @Schema(name = "ApplicationMaterials")
    record SetView(
            List<SetItemView> items,

            @Schema(description = "是否有材料需要处理", example = "false")
            boolean flagged) {}

    @GetMapping("/v1/applications/{applicationId}/materials")
    @Everybody
    @Operation(summary = "查看申报所用材料的状态", description = "列出申报的全部材料，以及已过期、已撤销、已隔离等异常。")
    SetView getApplicationMaterials(Caller caller, @PathVariable String applicationId) {
        var set = uses.set(applicationId).orElseThrow(() -> new ProblemException(Problem.notFound()));
        projects.readable(caller, set.projectId());
        var items = set.materials().stream()
                .flatMap(it -> materials.store().find(it.materialId()).stream()
                        .map(stored -> item(caller, it, stored, set.endedAt())))
                .toList();
        return new SetView(items, items.stream().anyMatch(it -> !it.flags().isEmpty()));
    }

    private SetItemView item(
            Caller caller, MaterialUses.Filled filled, Stored<Material> stored, Optional<Instant> endedAt) {
        var flags = stored.state().standing().flags().stream()
                .filter(Flag::standing)
                .filter(it -> endedAt.filter(it.at()::isAfter).isEmpty())
                .map(FlagView::of)
                .toList();
        var name = rights.maySeePersonal(caller, stored) ? stored.state().name() : MaterialController.WITHHELD;
        return new SetItemView(filled.slot(), stored.id(), name, flags);
    }

    private ResponseEntity<MaterialView> change(String materialId, Call call, MaterialCommand wish) {
        return Answers.respond(
                flagging.change(materialId, call.asks(this::answer), wish),
                (MaterialRefusal refusal) -> MaterialProblems.of(refusal));
    }

    private Answer answer(Stored<Material> stored) {
        return new Answer(200, null, null, MaterialView.of(stored, uses.of(stored.id()), false));
    }
}
