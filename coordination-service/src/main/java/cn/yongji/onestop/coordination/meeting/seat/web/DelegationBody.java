package cn.yongji.onestop.coordination.meeting.seat.web;

import cn.yongji.onestop.coordination.difficulty.domain.Level;
import cn.yongji.onestop.coordination.meeting.seat.domain.Absence;
import cn.yongji.onestop.coordination.meeting.seat.domain.Delegate;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who speaks for a department, the principal first, and when they are away. */
@Schema(name = "DelegationRequest")
record DelegationBody(
        @Schema(
                description =
                        "参会代表，主要代表在前；为空则部门同一时间只参加一个会 / The principal first; of none, it is in one meeting at a time")
        @Size(max = 8)
        List<@Valid Person> delegates,

        @Schema(description = "缺席安排 / When they are away") @Nullable @Size(max = 10)
        List<@Valid Away> absences) {
    private static final int LONGEST_ABSENCE = 60;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    /** One who may speak for it. */
    @Schema(name = "DelegateRequest")
    record Person(
            @Schema(description = "账号 / Subject of the account") @NotBlank @Size(max = 100)
            String person,

            @Schema(description = "其意见在哪一级会议以下有约束力 / The highest rung on which this word binds the department")
            Level bindsUpTo) {}

    /** Days on which one of them is away, both included. */
    @Schema(name = "DelegateAbsence")
    record Away(
            @NotBlank @Size(max = 100) String person,
            LocalDate from,

            @Schema(description = "距起日不超过60天 / At most 60 days after the first")
            LocalDate to) {}

    /** Somebody can always be asked, nobody sits twice, and only who sits is away. */
    DelegationBody checked() {
        var people = new HashSet<String>();
        for (var i = 0; i < delegates.size(); i++) {
            var one = delegates.get(i);
            if (!people.add(one.person().strip()))
                throw invalid("/delegates/" + i + "/person", "delegate-twice", "同一人只能列一次", "Named twice");
            if (one.bindsUpTo() == Level.AGENT)
                throw invalid("/delegates/" + i + "/bindsUpTo", "no-meeting-there", "该级没有会议", "No meetings are on it");
        }
        if (!delegates.isEmpty() && delegates.getFirst().bindsUpTo() != Level.COORDINATION_MEETING)
            throw invalid(
                    "/delegates/0/bindsUpTo",
                    "principal-has-to-bind",
                    "主要代表须能在专项协调会上表态",
                    "The principal has to bind the department on every rung");
        var all = away();
        for (var i = 0; i < all.size(); i++) check("/absences/" + i, all.get(i), people);
        return this;
    }

    private static void check(String at, Away away, HashSet<String> people) {
        if (!people.contains(away.person().strip()))
            throw invalid(at + "/person", "not-a-delegate", "不在参会代表之列", "Is none of the delegates");
        var year = away.from().getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR)
            throw invalid(at + "/from", "year-out-of-range", "年份超出范围", "A year that no calendar has");
        var span = ChronoUnit.DAYS.between(away.from(), away.to());
        if (span < 0) throw invalid(at + "/to", "span-reversed", "止日不能早于起日", "The last day cannot be before the first");
        if (span > LONGEST_ABSENCE)
            throw invalid(
                    at + "/to",
                    "span-too-long",
                    "止日距起日不能超过 " + LONGEST_ABSENCE + " 天",
                    "The last day is at most " + LONGEST_ABSENCE + " days after the first");
    }

    private List<Away> away() {
        return Optional.ofNullable(absences).orElse(List.of());
    }

    List<Delegate> people() {
        return delegates.stream()
                .map(it -> new Delegate(it.person().strip(), it.bindsUpTo()))
                .toList();
    }

    List<Absence> absent() {
        return away().stream()
                .map(it -> new Absence(it.person().strip(), it.from(), it.to()))
                .toList();
    }

    private static ProblemException invalid(String pointer, String code, String zh, String en) {
        return new ProblemException(Problem.invalidBody(InputError.at(pointer, code, zh, en)));
    }
}
