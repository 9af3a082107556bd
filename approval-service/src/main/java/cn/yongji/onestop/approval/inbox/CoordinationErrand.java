package cn.yongji.onestop.approval.inbox;

import cn.yongji.onestop.approval.coordination.MeetingInvitation;
import cn.yongji.onestop.approval.coordination.OwnedDifficulty;
import cn.yongji.onestop.kernel.calendar.Light;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** 协调事项: what waits for a department because coordination says so. */
public sealed interface CoordinationErrand extends Errand {
    /** For whoever has to move, if that is a department. */
    static Stream<Errand> in(OwnedDifficulty it) {
        return it.owner().stream().map(owner -> new Difficulty(it, owner));
    }

    /** For each department that is asked to come. */
    static Stream<Errand> in(MeetingInvitation it) {
        return it.standing() == MeetingInvitation.Standing.CALLED
                ? it.departments().stream().map(department -> new Meeting(it, department))
                : Stream.empty();
    }

    /** A problem that the department has to move in. */
    record Difficulty(OwnedDifficulty of, DepartmentCode department) implements CoordinationErrand {
        @Override
        public Kind kind() {
            return Kind.PROBLEM;
        }

        @Override
        public String id() {
            return ErrandSource.DIFFICULTY.errand(of.id());
        }

        @Override
        public Instant since() {
            return of.since();
        }

        @Override
        public String projectId() {
            return of.projectId();
        }

        @Override
        public Optional<MatterCode> matter() {
            return of.matter();
        }

        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.of(of.deadline());
        }

        /** By the days of its level, as the board shows it: what has few is not yellow from the first. */
        @Override
        public Light light(WorkingCalendar calendar, LocalDate today) {
            return of.begun()
                    .flatMap(begun -> due(calendar)
                            .map(due -> Light.of(calendar, due, today, calendar.between(begun, due.date()))))
                    .orElseGet(() -> CoordinationErrand.super.light(calendar, today));
        }
    }

    /** A meeting that the department is asked to. Its last day is that of the meeting; when it is over nothing waits. */
    record Meeting(MeetingInvitation of, DepartmentCode department) implements CoordinationErrand {
        @Override
        public Kind kind() {
            return Kind.MEETING;
        }

        @Override
        public String id() {
            return ErrandSource.MEETING.errand(of.id() + "/" + department.value());
        }

        @Override
        public Instant since() {
            return of.called();
        }

        @Override
        public String projectId() {
            return of.projectId();
        }

        @Override
        public Optional<MatterCode> matter() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.of(WorkingCalendar.dateOf(of.start()));
        }

        @Override
        public Optional<Instant> until() {
            return Optional.of(of.end());
        }
    }
}
