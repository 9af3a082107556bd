package cn.yongji.onestop.approval.cases.domain;

import cn.yongji.onestop.kernel.calendar.TimeLimit;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** 部门审核: one department's share of a case. */
public sealed interface Review {
    Docket docket();

    default Assignment assignment() {
        return docket().assignment();
    }

    default MatterCode matter() {
        return assignment().matter();
    }

    default DepartmentCode department() {
        return assignment().department();
    }

    default int version() {
        return docket().version();
    }

    /** Not closed: the department has it on its desk, or will get it there. */
    sealed interface Open extends Review permits Waiting, UnderReview, Supplementing {}

    /** The clock has been started. */
    sealed interface Started extends Review permits UnderReview, Supplementing, Granted, Refused {
        LocalDate startedOn();

        default TimeLimit clock() {
            return docket().clock(startedOn(), Stream.empty());
        }
    }

    /** 已办结. */
    sealed interface Closed extends Review permits Granted, Refused, NotStarted {
        Verdict verdict();

        Instant closedAt();
    }

    /** 待启动: a prerequisite is not granted yet. It has no clock. */
    record Waiting(Docket docket) implements Open {}

    /** 部门办理中: the clock runs. */
    record UnderReview(Docket docket, LocalDate startedOn) implements Open, Started {}

    /** 补正中: the clock stands still until the answer. */
    record Supplementing(Docket docket, LocalDate startedOn, Supplement.Open supplement) implements Open, Started {
        @Override
        public TimeLimit clock() {
            return docket.clock(startedOn, Stream.of(supplement));
        }
    }

    /** 办结（通过）. */
    record Granted(Docket docket, LocalDate startedOn, Approval approval) implements Started, Closed {
        @Override
        public Verdict verdict() {
            return Verdict.GRANTED;
        }

        @Override
        public Instant closedAt() {
            return approval.act().at();
        }
    }

    /** 办结（不通过）. */
    record Refused(Docket docket, LocalDate startedOn, Rejection rejection) implements Started, Closed {
        @Override
        public Verdict verdict() {
            return Verdict.REFUSED;
        }

        @Override
        public Instant closedAt() {
            return rejection.act().at();
        }
    }

    /** 未启动办结: it never started, because what it waited for was refused or never started itself. */
    record NotStarted(Docket docket, MatterCode failedPrerequisite, Instant closedAt) implements Closed {
        /** Who decides where nobody does. */
        public static final String RULE = "rule:prerequisite-not-granted";

        @Override
        public Verdict verdict() {
            return Verdict.NOT_STARTED;
        }

        /** In words, since every closing has its reason. */
        public String ground() {
            return "前置事项 %s 未获准予，本事项未启动".formatted(failedPrerequisite);
        }
    }

    /** The closed review, if it is one. */
    default Optional<Closed> closed() {
        return this instanceof Closed closed ? Optional.of(closed) : Optional.empty();
    }
}
