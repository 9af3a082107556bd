package cn.yongji.onestop.coordination.meeting.seat.web;

import cn.yongji.onestop.coordination.difficulty.domain.Level;
import cn.yongji.onestop.coordination.meeting.seat.domain.Delegation;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** Who speaks for a department. */
@Schema(name = "Delegation")
record DelegationView(DepartmentCode department, List<Person> delegates, List<Away> absences) {
    /** 参会代表. */
    @Schema(name = "Delegate")
    record Person(String person, Level bindsUpTo) {}

    /** 缺席. */
    @Schema(name = "Absence")
    record Away(String person, LocalDate from, LocalDate to) {}

    static DelegationView of(Delegation it) {
        return new DelegationView(
                it.department(),
                it.delegates().stream()
                        .map(one -> new Person(one.person(), one.bindsUpTo()))
                        .toList(),
                it.absences().stream()
                        .map(one -> new Away(one.person(), one.from(), one.to()))
                        .toList());
    }
}
