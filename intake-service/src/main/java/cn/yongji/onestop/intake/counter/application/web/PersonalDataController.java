package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.counter.application.CatalogueOf;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.Course;
import cn.yongji.onestop.intake.counter.personal.PersonalFields;
import cn.yongji.onestop.intake.papers.material.ReadLog;
import cn.yongji.onestop.intake.papers.material.web.MaterialProblems;
import cn.yongji.onestop.intake.papers.material.web.Purposes;
import cn.yongji.onestop.intake.papers.project.ProjectRights;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.Paging;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.platform.web.role.Departments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What an application says of persons, for the departments that review it: in clear for a purpose, and noted. */
@RestController
@Tag(name = "applications", description = "申报")
class PersonalDataController {
    private final ApplicationAnswers answers;
    private final CatalogueOf catalogues;
    private final ProjectRights rights;
    private final PersonalReadings readings;
    private final JsonMapper json;

    PersonalDataController(
            ApplicationAnswers answers,
            CatalogueOf catalogues,
            ProjectRights rights,
            PersonalReadings readings,
            JsonMapper json) {
        this.answers = answers;
        this.catalogues = catalogues;
        this.rights = rights;
        this.readings = readings;
        this.json = json;
    }

    /** What is masked elsewhere. */
    @Schema(name = "PersonalData", description = "申报中的个人信息原文：联系人、电话和承诺签署人。")
    record PersonalView(String applicationId, List<FieldView> fields, List<String> signers) {}

    /** One field of the form. */
    @Schema(name = "PersonalField")
    record FieldView(
            @Schema(description = "在申请表中的位置", example = "/contact/phone")
            String pointer,

            @Schema(example = "13835912345") String value) {}

    /** 查阅. */
    @Schema(name = "ApplicationReading", description = "一次查阅申报中个人信息原文的记录。")
    record ReadingView(
            @Schema(example = "review-water") String reader,
            @Schema(example = "[\"reviewer\"]") List<String> roles,
            Instant at,

            @Schema(description = "查阅用途；窗口办理无须说明", example = "通知联系人到场踏勘") @Nullable
            String purpose) {}

    @GetMapping("/v1/applications/{applicationId}/personal-data")
    @Departments
    @ProblemTypes("parameter-invalid personal-data-withheld department-missing")
    @Operation(summary = "查阅申报中的个人信息", description = "查看申报时联系人、电话和签署人对审核部门是遮盖的；办理本部门事项确需联系的，说明用途后查阅原文。每次查阅留痕。")
    PersonalView readPersonalData(Caller caller, @PathVariable String applicationId, @RequestParam String purpose) {
        var said = Purposes.of(purpose);
        var stored = answers.find(applicationId);
        rights.readable(caller, stored.state().header().projectId());
        if (!reviews(caller, stored)) throw new ProblemException(MaterialProblems.withheld());
        readings.note(caller, applicationId, said);
        return view(stored);
    }

    @GetMapping("/v1/applications/{applicationId}/readings")
    @Allowed({Role.AUDITOR, Role.ADMIN})
    @Operation(summary = "列出申报中个人信息的查阅记录", description = "谁在何时以何用途查阅过原文，早的在前，分页。项目单位和代办员查看自己的申报不在其列。")
    Page<ReadingView> listApplicationReadings(Caller caller, @PathVariable String applicationId, Paging paging) {
        var stretch = paging.byId("application-readings", applicationId);
        rights.readable(caller, answers.projectOf(applicationId));
        return stretch.page((after, most) -> readings.of(applicationId, after, most), ReadLog.Reading::id)
                .map(it -> new ReadingView(
                        it.reader(), it.roles(), it.at(), it.purpose().orElse(null)));
    }

    private boolean reviews(Caller caller, Stored<Application> stored) {
        var department = caller.requiredDepartment();
        var application = stored.state();
        var catalogue = catalogues.application(application);
        return application.onceAccepted().isPresent()
                && application.sheet().matters().stream()
                        .flatMap(code -> catalogue.matter(code).stream())
                        .anyMatch(matter -> matter.department().code().equals(department));
    }

    private PersonalView view(Stored<Application> stored) {
        var application = stored.state();
        var course =
                application.onceAccepted().map(Application.Accepted::course).orElse(Course.PLAIN);
        var signers = Stream.concat(
                course.gaps().stream().map(gap -> gap.signature().signer()),
                course.commitments().stream().map(it -> it.signature().signer()));
        var fields = PersonalFields.of(json.readTree(application.sheet().form().json())).stream()
                .map(it -> new FieldView(it.pointer(), it.value()))
                .toList();
        return new PersonalView(stored.id(), fields, signers.distinct().toList());
    }
}
