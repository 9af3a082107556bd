package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.intake.counter.application.ApplicationDesk;
import cn.yongji.onestop.intake.counter.application.Applications;
import cn.yongji.onestop.intake.counter.application.CatalogueOf;
import cn.yongji.onestop.intake.counter.application.Deciding;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.SupplementsAsked;
import cn.yongji.onestop.intake.papers.project.ProjectRights;
import cn.yongji.onestop.intake.papers.project.domain.MandatedAct;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.Look;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.Paging;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.platform.web.SeenCall;
import cn.yongji.onestop.platform.web.role.Applicants;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes applications: draft, submission, supplement, withdrawal. */
@RestController
@Tag(name = "applications", description = "申报")
class ApplicationController {
    private final ApplicationDesk desk;
    private final Deciding deciding;
    private final Applications applications;
    private final CatalogueOf catalogues;
    private final SheetReading reading;
    private final PledgeReading pledges;
    private final ApplicationAnswers answers;
    private final ProjectRights rights;
    private final PersonalReadings readings;

    ApplicationController(
            ApplicationDesk desk,
            Deciding deciding,
            Applications applications,
            CatalogueOf catalogues,
            SheetReading reading,
            PledgeReading pledges,
            ApplicationAnswers answers,
            ProjectRights rights,
            PersonalReadings readings) {
        this.desk = desk;
        this.deciding = deciding;
        this.applications = applications;
        this.catalogues = catalogues;
        this.reading = reading;
        this.pledges = pledges;
        this.answers = answers;
        this.rights = rights;
        this.readings = readings;
    }

    @PostMapping("/v1/projects/{projectId}/applications")
    @ResponseStatus(HttpStatus.CREATED)
    @Applicants
    @ProblemTypes("mandate-missing sheet-invalid matter-not-needed unit-code-unconfirmed application-filed-already"
            + " matter-granted promise-not-possible enterprise-barred")
    @Operation(
            summary = "新建申报",
            description = "一表申请、一套材料。缺省保存为草稿；submit 为 true 时同时提交：齐全即当场受理，不齐则一次性告知全部缺项；随附容缺承诺的由窗口受理。事项正在办理或已办结时返回 409"
                    + " 并指明该申报或结果。")
    ResponseEntity<ApplicationView> createApplication(
            @PathVariable String projectId, Call call, @RequestBody NewApplicationBody body) {
        var asked = call.<Application>asks(answers.created(call.caller()));
        var project = rights.ofParticipant(call.caller(), projectId, MandatedAct.APPLICATIONS);
        var command = asked.command();
        var sheet = reading.read(projectId, body.sheet(), catalogues.project(project.state(), command.at()));
        if (!Boolean.TRUE.equals(body.submit())) {
            return Answers.respond(desk.draft(asked, project, sheet), ApplicationProblems::of);
        }
        var submitting = pledges.read(call.caller(), command, project, body.submission());
        return Answers.respond(desk.submitNew(asked, project, sheet, submitting), ApplicationProblems::of);
    }

    @GetMapping("/v1/projects/{projectId}/applications")
    @Everybody
    @Operation(summary = "列出项目的申报", description = "早的在前，分页。")
    Page<ApplicationSummary> listApplications(Caller caller, @PathVariable String projectId, Paging paging) {
        var stretch = paging.byId("applications", projectId);
        rights.readable(caller, projectId);
        return stretch.page((after, most) -> applications.ofProject(projectId, after, most), Stored::id)
                .map(answers::summary);
    }

    @GetMapping("/v1/applications/{applicationId}")
    @Everybody
    @Operation(summary = "查看申报", description = "返回申报内容、状态、一次性告知、待答复的补正要求，以及各事项结果。")
    ResponseEntity<ApplicationView> getApplication(@PathVariable String applicationId, Look look) {
        var stored = answers.find(applicationId);
        rights.readable(look.caller(), stored.state().header().projectId());
        var view = answers.body(look.caller(), stored);
        if (look.caller().is(Role.WINDOW)) readings.note(look.caller(), applicationId, Optional.empty());
        // Lights and last days change with the day, not with the version: what a client keeps of them is not still
        // true.
        return view.changesWithTheDay()
                ? ResponseEntity.ok().eTag(ETags.of(stored.version())).body(view)
                : look.at(stored.version(), () -> view);
    }

    @PutMapping("/v1/applications/{applicationId}")
    @Applicants
    @ProblemTypes("mandate-missing sheet-invalid application-accepted application-closed application-ended"
            + " application-under-examination")
    @Operation(summary = "修改申报", description = "受理前可整体替换申报内容；一次性告知后按告知补齐，再次提交。须带 If-Match。")
    ResponseEntity<ApplicationView> reviseApplication(
            @PathVariable String applicationId, SeenCall call, @RequestBody SheetBody body) {
        var asked = call.<Application>asks(answers.changed(call.caller()));
        var at = asked.command().at();
        var projectId = answers.projectOf(applicationId);
        var project = rights.ofParticipant(call.caller(), projectId, MandatedAct.APPLICATIONS);
        var sheet = reading.read(projectId, body, catalogues.project(project.state(), at));
        var wish = new ApplicationCommand.Revise(sheet, at);
        return Answers.respond(deciding.change(applicationId, asked, wish), ApplicationProblems::of);
    }

    @PostMapping("/v1/applications/{applicationId}/submission")
    @Applicants
    @ProblemTypes("mandate-missing sheet-invalid application-accepted application-closed application-ended"
            + " application-under-examination application-filed-already matter-granted matter-not-needed"
            + " unit-code-unconfirmed promise-not-possible enterprise-barred")
    @Operation(
            summary = "提交申报",
            description = "齐全即当场受理，各部门审核同时开始；不齐则一次性告知全部缺项，补齐后可再次提交。随附容缺承诺或要求窗口核对的，由窗口在五个工作日内受理或一次性告知，逾期不告知自收件之日起即为受理。"
                    + "须带 If-Match。")
    ResponseEntity<ApplicationView> submitApplication(
            @PathVariable String applicationId,
            SeenCall call,
            @RequestBody(required = false) @Nullable SubmissionBody body) {
        var submission = body == null ? SubmissionBody.EMPTY : body;
        var asked = call.<Application>asks(answers.changed(call.caller()));
        var projectId = answers.projectOf(applicationId);
        var project = rights.ofParticipant(call.caller(), projectId, MandatedAct.APPLICATIONS);
        var submitting = pledges.read(call.caller(), asked.command(), project, submission);
        return Answers.respond(desk.submit(applicationId, asked, project, submitting), ApplicationProblems::of);
    }

    @PostMapping("/v1/applications/{applicationId}/supplements/{supplementId}/answer")
    @Applicants
    @ProblemTypes("mandate-missing sheet-invalid application-not-accepted application-closed application-ended"
            + " supplement-answered supplement-incomplete")
    @Operation(summary = "答复补正要求", description = "一次交齐所要求的材料；答复后该部门的审核时限继续计算。")
    ResponseEntity<ApplicationView> answerSupplement(
            @PathVariable String applicationId,
            @PathVariable String supplementId,
            Call call,
            @RequestBody SupplementAnswerBody body) {
        var asked = call.<Application>asks(answers.changed(call.caller()));
        var command = asked.command();
        var application = answers.find(applicationId).state();
        var projectId = application.header().projectId();
        rights.ofParticipant(call.caller(), projectId, MandatedAct.SUPPLEMENTS);
        var materials = reading.materials(
                projectId,
                body.materials(),
                catalogues.application(application),
                SupplementsAsked.slots(application, List.of(supplementId)));
        var note = Optional.ofNullable(body.note()).filter(it -> !it.isBlank());
        var wish = new ApplicationCommand.AnswerSupplement(
                applicationId, supplementId, materials, note, command.actor(), command.at());
        return Answers.respond(deciding.change(applicationId, asked, wish), ApplicationProblems::of);
    }

    @PostMapping("/v1/applications/{applicationId}/notices/{noticeId}/answer")
    @Applicants
    @ProblemTypes("mandate-missing sheet-invalid application-not-accepted application-closed application-ended"
            + " supplement-answered supplement-incomplete")
    @Operation(summary = "一次答复联合补正告知", description = "一次交齐各部门要求的全部材料，同时答复告知中尚未答复的每一项补正要求。")
    ResponseEntity<ApplicationView> answerNotice(
            @PathVariable String applicationId,
            @PathVariable String noticeId,
            Call call,
            @RequestBody SupplementAnswerBody body) {
        var asked = call.<Application>asks(answers.changed(call.caller()));
        var command = asked.command();
        var application = answers.find(applicationId).state();
        var projectId = application.header().projectId();
        rights.ofParticipant(call.caller(), projectId, MandatedAct.SUPPLEMENTS);
        var materials = reading.materials(
                projectId,
                body.materials(),
                catalogues.application(application),
                SupplementsAsked.slots(application, SupplementsAsked.inNotice(application, noticeId)));
        var note = Optional.ofNullable(body.note()).filter(it -> !it.isBlank());
        var wish = new ApplicationCommand.AnswerNotice(
                applicationId, noticeId, materials, note, command.actor(), command.at());
        return Answers.respond(deciding.change(applicationId, asked, wish), ApplicationProblems::of);
    }

    @PostMapping("/v1/applications/{applicationId}/withdrawal")
    @Applicants
    @ProblemTypes("mandate-missing application-closed application-ended nothing-to-withdraw withdrawal-pending")
    @Operation(summary = "撤件", description = "受理前当即撤回；受理后为撤件申请（16），由窗口确认，确认前审核照常进行。")
    ResponseEntity<ApplicationView> withdrawApplication(
            @PathVariable String applicationId, Call call, @RequestBody WhyBody body) {
        var asked = call.<Application>asks(answers.changed(call.caller()));
        var command = asked.command();
        rights.ofParticipant(call.caller(), answers.projectOf(applicationId), MandatedAct.APPLICATIONS);
        var wish = new ApplicationCommand.Withdraw(applicationId, body.reason(), command.actor(), command.at());
        return Answers.respond(deciding.change(applicationId, asked, wish), ApplicationProblems::of);
    }
}
