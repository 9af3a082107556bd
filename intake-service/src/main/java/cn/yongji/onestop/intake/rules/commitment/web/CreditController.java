package cn.yongji.onestop.intake.rules.commitment.web;

import cn.yongji.onestop.edge.problem.Visible;
import cn.yongji.onestop.intake.rules.commitment.CreditDesk;
import cn.yongji.onestop.intake.rules.commitment.domain.Credit;
import cn.yongji.onestop.intake.rules.commitment.domain.PromiseStanding;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.Light;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.Uscc;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 信用: what a unit may still promise over all its projects, and what it did not keep. */
@RestController
@Tag(name = "commitments", description = "容缺与告知承诺")
class CreditController {
    private final CreditDesk desk;
    private final WorkingCalendar calendar;
    private final Clock clock;

    CreditController(CreditDesk desk, WorkingCalendar calendar, Clock clock) {
        this.desk = desk;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/v1/enterprises/{uscc}/credit")
    @Allowed({
        Role.ENTERPRISE,
        Role.WINDOW,
        Role.DEPARTMENT_HEAD,
        Role.COORDINATOR,
        Role.LEADER,
        Role.AUDITOR,
        Role.ADMIN
    })
    @ProblemTypes("org-missing")
    @Operation(summary = "查看单位信用", description = "未补齐的容缺、上限、失信记录和修复情况。企业只能看本单位；从未承诺过的单位没有记录。")
    CreditView getCredit(Caller caller, @PathVariable Uscc uscc) {
        refuseUnlessVisible(caller, uscc.value());
        return view(uscc.value(), desk.of(uscc.value()));
    }

    @PostMapping("/v1/enterprises/{uscc}/credit/records/{recordId}/repair")
    @Allowed({Role.WINDOW, Role.DEPARTMENT_HEAD})
    @ProblemTypes("record-repaired record-repaired-at-its-gap")
    @Operation(summary = "修复承诺不实的记录", description = "由窗口或部门负责人具名说明理由。逾期容缺在其申报上修复。")
    ResponseEntity<CreditView> repairCreditRecord(
            @PathVariable Uscc uscc, @PathVariable String recordId, Call call, @RequestBody RepairBody body) {
        var asked = call.<Credit>asks(this::shown);
        var by = call.caller();
        var repair = new Credit.Repair(
                by.subject(), by.name(), body.reason(), asked.command().at());
        return Answers.respond(desk.repair(uscc.value(), recordId, asked, repair), CreditProblems::of);
    }

    private Answer shown(Stored<Credit> stored) {
        return new Answer(200, null, ETags.of(stored.version()), view(stored.id(), stored.state()));
    }

    private CreditView view(String uscc, Credit credit) {
        return CreditView.of(uscc, credit, desk.limit(), this::light);
    }

    /** None while what was handed in is looked at. */
    private Light light(PromiseStanding.OpenGap gap) {
        if (gap.handedIn()) return Light.NONE;
        var due = new DueDate(gap.dueOn(), gap.dueOn().isAfter(calendar.knownUntil()));
        return Light.of(calendar, due, WorkingCalendar.dateOf(clock.instant()));
    }

    private static void refuseUnlessVisible(Caller caller, String uscc) {
        if (caller.isAnyOf(Role.WINDOW, Role.DEPARTMENT_HEAD, Role.COORDINATOR, Role.LEADER, Role.AUDITOR, Role.ADMIN))
            return;
        if (!uscc.equals(caller.requiredOrg())) throw Visible.withheld();
    }
}
