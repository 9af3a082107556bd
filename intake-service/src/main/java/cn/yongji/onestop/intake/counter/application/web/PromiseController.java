package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Visible;
import cn.yongji.onestop.intake.counter.application.CatalogueOf;
import cn.yongji.onestop.intake.counter.application.PromiseDesk;
import cn.yongji.onestop.intake.counter.application.domain.promise.Commitment;
import cn.yongji.onestop.intake.counter.application.domain.promise.Gap;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.papers.material.MaterialRights;
import cn.yongji.onestop.intake.papers.material.Materials;
import cn.yongji.onestop.intake.papers.project.ProjectRights;
import cn.yongji.onestop.intake.papers.project.domain.MandatedAct;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.platform.web.role.Applicants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 承诺的履行: gaps are filled, checked and made good; promises are checked. */
@RestController
@Tag(name = "commitments", description = "容缺与告知承诺")
class PromiseController {
    private final PromiseDesk desk;
    private final ApplicationAnswers answers;
    private final CatalogueOf catalogues;
    private final Materials materials;
    private final MaterialRights materialRights;
    private final ProjectRights rights;

    PromiseController(
            PromiseDesk desk,
            ApplicationAnswers answers,
            CatalogueOf catalogues,
            Materials materials,
            MaterialRights materialRights,
            ProjectRights rights) {
        this.desk = desk;
        this.answers = answers;
        this.catalogues = catalogues;
        this.materials = materials;
        this.materialRights = materialRights;
        this.rights = rights;
    }

    @PostMapping("/v1/applications/{applicationId}/gaps/{gapId}/fulfilment")
    @Applicants
    @ProblemTypes("mandate-missing sheet-invalid application-not-accepted application-ended gap-not-there")
    @Operation(summary = "补交容缺材料", description = "在承诺日当日 24:00 前补交即为按期，核对多久不影响；同一材料一次补交用于承诺它的每个事项。办结（容缺通过）后仍可补交。")
    ResponseEntity<ApplicationView> handInGap(
            @PathVariable String applicationId,
            @PathVariable String gapId,
            Call call,
            @RequestBody GapMaterialBody body) {
        var asked = call.<Application>asks(answers.changed(call.caller()));
        var command = asked.command();
        var application = answers.find(applicationId).state();
        rights.ofParticipant(call.caller(), application.header().projectId(), MandatedAct.SUPPLEMENTS);
        var slot = gap(application, gapId).map(Gap::slot).orElse("");
        var material = material(application.header().projectId(), slot, body.materialId());
        var wish = new ApplicationCommand.HandInGap(applicationId, gapId, material, command.actor(), command.at());
        return Answers.respond(desk.keep(applicationId, asked, wish), ApplicationProblems::of);
    }

    @PostMapping("/v1/applications/{applicationId}/gaps/{gapId}/check")
    @Allowed({Role.WINDOW, Role.REVIEWER, Role.DEPARTMENT_HEAD})
    @ProblemTypes("application-not-accepted application-ended gap-not-there")
    @Operation(summary = "核对补交的容缺材料", description = "窗口或该事项的部门核对。符合即补齐；不符合退回待补，承诺日不变。")
    ResponseEntity<ApplicationView> checkGap(
            @PathVariable String applicationId, @PathVariable String gapId, Call call, @RequestBody CheckBody body) {
        var asked = call.<Application>asks(answers.changed(call.caller()));
        var command = asked.command();
        ofGap(call.caller(), applicationId, gapId);
        var wish = new ApplicationCommand.CheckGap(applicationId, gapId, body.good(), command.actor(), command.at());
        return Answers.respond(desk.keep(applicationId, asked, wish), ApplicationProblems::of);
    }

    @PostMapping("/v1/applications/{applicationId}/gaps/{gapId}/repair")
    @Allowed({Role.WINDOW, Role.DEPARTMENT_HEAD})
    @ProblemTypes("application-not-accepted application-ended gap-not-there")
    @Operation(summary = "修复逾期的容缺", description = "具名说明理由后修复；修复前该事项不出具结果，该单位不适用承诺方式。")
    ResponseEntity<ApplicationView> repairGap(
            @PathVariable String applicationId, @PathVariable String gapId, Call call, @RequestBody WhyBody body) {
        var asked = call.<Application>asks(answers.changed(call.caller()));
        var command = asked.command();
        ofGap(call.caller(), applicationId, gapId);
        var wish = new ApplicationCommand.RepairGap(
                applicationId,
                gapId,
                body.reason(),
                command.actor(),
                call.caller().name(),
                command.at());
        return Answers.respond(desk.keep(applicationId, asked, wish), ApplicationProblems::of);
    }

    @PostMapping("/v1/applications/{applicationId}/commitments/{matter}/check")
    @Allowed({Role.REVIEWER, Role.DEPARTMENT_HEAD})
    @ProblemTypes("parameter-invalid application-not-accepted application-ended commitment-checked")
    @Operation(summary = "核查告知承诺", description = "由该事项的部门核查一次。承诺不实的，记入信用记录，决定由部门依法撤销。")
    ResponseEntity<ApplicationView> checkCommitment(
            @PathVariable String applicationId,
            @PathVariable MatterCode matter,
            Call call,
            @RequestBody CheckBody body) {
        var asked = call.<Application>asks(answers.changed(call.caller()));
        var command = asked.command();
        var application = answers.find(applicationId).state();
        var checker = application
                .onceAccepted()
                .flatMap(it -> it.course().commitment(matter))
                .map(Commitment::checker);
        if (!call.caller().requiredDepartment().value().equals(checker.orElse(""))) throw Visible.withheld();
        var wish = new ApplicationCommand.CheckCommitment(
                applicationId, matter, body.good(), body.finding(), command.actor(), command.at());
        return Answers.respond(desk.keep(applicationId, asked, wish), ApplicationProblems::of);
    }

    private static Optional<Gap> gap(Application application, String gapId) {
        return application.onceAccepted().flatMap(it -> it.course().gap(gapId));
    }

    /** The window, or the department of the gap's own matter. */
    private void ofGap(Caller caller, String applicationId, String gapId) {
        var application = answers.find(applicationId).state();
        rights.readable(caller, application.header().projectId());
        if (caller.is(Role.WINDOW)) return;
        var department = caller.requiredDepartment();
        var own = gap(application, gapId)
                .flatMap(it -> catalogues.application(application).matter(it.matter()))
                .filter(it -> it.department().code().equals(department));
        if (own.isEmpty()) throw Visible.withheld();
    }

    private MaterialRef material(String projectId, String slot, String materialId) {
        var material = materials.named(List.of(materialId)).get(materialId);
        if (material == null || !materialRights.serves(material, projectId)) {
            throw ApplicationProblems.sheetInvalid(List.of(InputError.at(
                    "/materialId",
                    "material-unknown",
                    "本项目没有这份材料，请先上传",
                    "The project has no such material; upload it first")));
        }
        return new MaterialRef(
                slot, materialId, material.name(), material.hash().value());
    }
}
