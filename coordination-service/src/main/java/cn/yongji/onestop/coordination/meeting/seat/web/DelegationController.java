package cn.yongji.onestop.coordination.meeting.seat.web;

import cn.yongji.onestop.coordination.meeting.DelegationDesk;
import cn.yongji.onestop.coordination.meeting.seat.domain.Delegation;
import cn.yongji.onestop.edge.problem.Visible;
import cn.yongji.onestop.kernel.fact.CatalogueNames.Kind;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Known;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who speaks for a department at meetings. */
@Tag(name = "delegates", description = "参会代表：谁代表部门参会，有约束力到哪一级，何时缺席")
@RestController
@RequestMapping("/v1/delegates")
class DelegationController {
    private final DelegationDesk desk;

    DelegationController(DelegationDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "指定部门参会代表",
            description = "By the head, for the own department, instead of what was said before. It is in as many"
                    + " meetings at once as it has delegates who bind it there; who is away counts less. Meetings that"
                    + " are set stay, with whom they have.")
    @Allowed(Role.DEPARTMENT_HEAD)
    @PutMapping("/{department}")
    ResponseEntity<DelegationView> nameDelegates(
            @PathVariable DepartmentCode department, Call call, @RequestBody DelegationBody body) {
        if (!call.caller().requiredDepartment().equals(department)) throw Visible.withheld();
        var checked = body.checked();
        var asked = call.<Delegation>asks(DelegationController::told);
        return Answers.respond(
                desk.name(department, asked, checked.people(), checked.absent()).answer());
    }

    private static Answer told(Stored<Delegation> stored) {
        return new Answer(HttpStatus.OK.value(), null, null, DelegationView.of(stored.state()));
    }

    @Operation(
            summary = "列出代表缺席的会议",
            description =
                    "Meetings of the next sixty days that were set before a delegate of theirs was said to be away,"
                            + " earliest first. Such a meeting stays until somebody moves or cancels it.")
    @Allowed({Role.COORDINATOR, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/missed-meetings")
    Page<MissedMeetingView> listMissedMeetings() {
        return new Page<>(desk.missed().stream().map(MissedMeetingView::of).toList(), null);
    }

    @Operation(summary = "查看部门参会代表", description = "The principal first; none where the department has named nobody.")
    @Allowed({
        Role.REVIEWER,
        Role.DEPARTMENT_HEAD,
        Role.DEPARTMENT_SYSTEM,
        Role.COORDINATOR,
        Role.LEADER,
        Role.AUDITOR,
        Role.ADMIN
    })
    @GetMapping("/{department}")
    DelegationView getDelegates(@PathVariable @Known(Kind.DEPARTMENT) DepartmentCode department) {
        return DelegationView.of(desk.find(department).map(Stored::state).orElseGet(() -> Delegation.of(department)));
    }
}
