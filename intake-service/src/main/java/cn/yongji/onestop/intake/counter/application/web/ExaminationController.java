package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.edge.problem.Visible;
import cn.yongji.onestop.intake.counter.application.CatalogueOf;
import cn.yongji.onestop.intake.counter.application.Deciding;
import cn.yongji.onestop.intake.counter.application.ExaminationDesk;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.Notice;
import cn.yongji.onestop.intake.papers.project.ProjectRights;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.platform.web.SeenCall;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 窗口核对: acceptance, one-time notice, refusal, and the confirmation of withdrawals. */
@RestController
@Tag(name = "applications", description = "申报")
class ExaminationController {
    private final ExaminationDesk desk;
    private final Deciding deciding;
    private final ApplicationAnswers answers;
    private final CatalogueOf catalogues;
    private final ProjectRights rights;
    private final WorkingCalendar calendar;

    ExaminationController(
            ExaminationDesk desk,
            Deciding deciding,
            ApplicationAnswers answers,
            CatalogueOf catalogues,
            ProjectRights rights,
            WorkingCalendar calendar) {
        this.desk = desk;
        this.deciding = deciding;
        this.answers = answers;
        this.catalogues = catalogues;
        this.rights = rights;
        this.calendar = calendar;
    }

    @PostMapping("/v1/applications/{applicationId}/acceptance")
    @Allowed(Role.WINDOW)
    @ProblemTypes("application-not-received application-accepted application-closed application-ended"
            + " application-incomplete enterprise-barred gap-limit-reached acceptance-called-off")
    @Operation(summary = "窗口受理", description = "受理待核对的申报，包括容缺受理。单位未补齐的容缺不得超过上限，两个窗口同时受理也不会超过。须带 If-Match。")
    ResponseEntity<ApplicationView> acceptApplication(@PathVariable String applicationId, SeenCall call) {
        var asked = call.<Application>asks(answers.changed(call.caller()));
        rights.ofParticipant(call.caller(), answers.projectOf(applicationId));
        return Answers.respond(desk.accept(applicationId, asked), ApplicationProblems::of);
    }

    @PostMapping("/v1/applications/{applicationId}/corrections")
    @Allowed({Role.WINDOW, Role.DEPARTMENT_HEAD})
    @ProblemTypes("application-not-received application-accepted application-closed application-ended asked-before"
            + " material-on-file too-late-to-ask")
    @Operation(
            summary = "一次性告知补正",
            description = "收件后五个工作日内一次告知全部缺项。各部门已有的证照、批文不得要求申请人再交（409 material-on-file 指明是哪一份）。首次核对时可见的内容不得再次要求，"
                    + "除非部门负责人说明理由；被拦下的要求会留痕。须带 If-Match。")
    ResponseEntity<ApplicationView> requestCorrection(
            @PathVariable String applicationId, SeenCall call, @RequestBody CorrectionBody body) {
        var asked = call.<Application>asks(answers.changed(call.caller()));
        var stored = answers.find(applicationId);
        var head = head(call.caller(), stored, body);
        return Answers.respond(
                desk.askCorrection(applicationId, asked, body.requested(), head), ApplicationProblems::of);
    }

    @PostMapping("/v1/applications/{applicationId}/refusal")
    @Allowed(Role.WINDOW)
    @ProblemTypes("application-not-received application-accepted application-closed application-ended")
    @Operation(summary = "不予受理", description = "只限不需要许可、不属于本机关职权或本地区管辖（4、5）。答复写明救济途径及其最后一日。须带 If-Match。")
    ResponseEntity<ApplicationView> refuseApplication(
            @PathVariable String applicationId, SeenCall call, @RequestBody RefusalBody body) {
        var asked = call.<Application>asks(answers.changed(call.caller()));
        var command = asked.command();
        rights.ofParticipant(call.caller(), answers.projectOf(applicationId));
        var wish = new ApplicationCommand.RefuseAcceptance(
                applicationId, body.ground(), body.text(), calendar, command.actor(), command.at());
        return Answers.respond(deciding.change(applicationId, asked, wish), ApplicationProblems::of);
    }

    @PostMapping("/v1/applications/{applicationId}/withdrawal/decision")
    @Allowed(Role.WINDOW)
    @ProblemTypes("no-withdrawal-requested application-closed application-ended")
    @Operation(summary = "确认撤件", description = "同意即撤件（2），材料仍可复用；不同意的，审核和原有的暂停照旧。")
    ResponseEntity<ApplicationView> decideWithdrawal(
            @PathVariable String applicationId, Call call, @RequestBody WithdrawalDecisionBody body) {
        var asked = call.<Application>asks(answers.changed(call.caller()));
        var command = asked.command();
        rights.ofParticipant(call.caller(), answers.projectOf(applicationId));
        var wish = new ApplicationCommand.DecideWithdrawal(
                applicationId, body.confirmed(), body.reason(), command.actor(), command.at());
        return Answers.respond(desk.decideWithdrawal(applicationId, asked, wish), ApplicationProblems::of);
    }

    /** The window asks once; a head of a department that will review may have it ask again, and says why. */
    private Optional<Notice.Overruled> head(Caller caller, Stored<Application> stored, CorrectionBody body) {
        var reason = Optional.ofNullable(body.headReason()).filter(it -> !it.isBlank());
        if (caller.is(Role.DEPARTMENT_HEAD) && concerns(caller, stored))
            return reason.map(it -> new Notice.Overruled(it, caller.subject()));
        if (!caller.is(Role.WINDOW)) throw Visible.withheld();
        return Optional.empty();
    }

    private boolean concerns(Caller caller, Stored<Application> stored) {
        var department = caller.requiredDepartment();
        Catalogue catalogue = catalogues.application(stored.state());
        return stored.state().sheet().matters().stream()
                .flatMap(code -> catalogue.matter(code).stream())
                .anyMatch(matter -> matter.department().code().equals(department));
    }
}
