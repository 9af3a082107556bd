package cn.yongji.onestop.approval.inbox;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.ComplianceTask;
import cn.yongji.onestop.approval.cases.domain.review.Consultation;
import cn.yongji.onestop.approval.cases.domain.review.ProcedureRequest;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.approval.cases.domain.review.Reviewer;
import cn.yongji.onestop.approval.cases.domain.review.RevocationDuty;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.Light;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** 待办事项: something that waits for a department, in a case or beside all of them. */
public sealed interface Errand permits Errand.InCase, CoordinationErrand {
    /** What kinds there are. */
    enum Kind {
        /** 待审核. */
        REVIEW,
        /** 被征求意见. */
        OPINION,
        /** 待补发结果文书. */
        PAPER,
        /** 待负责人审批的特别程序. */
        SUSPENSION_REQUEST,
        /** 待负责人答复的监管任务 (D5). */
        SUPERVISION,
        /** 牵头办理的难题. */
        PROBLEM,
        /** 参加会议. */
        MEETING,
        /** 待负责人决定的撤销审查. */
        REVOCATION
    }

    Kind kind();

    /** Tells it from all others, and where it comes from. */
    String id();

    /** Since when it waits. */
    Instant since();

    DepartmentCode department();

    String projectId();

    Optional<MatterCode> matter();

    /** Of a review; nothing else has one. */
    default Optional<ReviewStatus> status() {
        return Optional.empty();
    }

    /** Who has it on the desk. */
    default String assignee() {
        return InboxFilter.NOBODY;
    }

    /** Its last day, where one is known. */
    Optional<DueDate> due(WorkingCalendar calendar);

    Light light(WorkingCalendar calendar, LocalDate today);

    /** After which it waits no more, whatever anybody does. */
    default Optional<Instant> until() {
        return Optional.empty();
    }

    /** What waits in a case. */
    sealed interface InCase extends Errand {
        Case of();

        /** The review it belongs to; another department's where an opinion is asked. */
        Review review();

        @Override
        default DepartmentCode department() {
            return review().department();
        }

        @Override
        default String projectId() {
            return of().application().projectId();
        }

        @Override
        default Optional<MatterCode> matter() {
            return Optional.of(review().matter());
        }

        @Override
        default String assignee() {
            return review().docket().desk().reviewer().map(Reviewer::subject).orElse(InboxFilter.NOBODY);
        }

        @Override
        default Optional<DueDate> due(WorkingCalendar calendar) {
            return review().beneath() instanceof Review.Running running
                    ? running.clock().due(calendar)
                    : Optional.empty();
        }

        @Override
        default Light light(WorkingCalendar calendar, LocalDate today) {
            return review().beneath() instanceof Review.Running running
                    ? running.clock().light(calendar, today)
                    : Light.NONE;
        }
    }

    /** All that waits in a case, for whichever department. */
    static Stream<Errand> in(Case it) {
        return it.reviews().stream().flatMap(review -> of(it, review));
    }

    private static Stream<Errand> of(Case it, Review review) {
        return switch (review) {
            case Review.Open open ->
                Stream.concat(
                        Stream.of(new OpenReview(it, open)),
                        Stream.concat(
                                open.docket().desk().consultations().stream()
                                        .filter(Consultation::open)
                                        .map(asked -> new AskedOpinion(it, open, asked)),
                                open.docket().desk().openRequest().stream()
                                        .map(request -> new AskedProcedure(it, open, request))));
            case Review.Passed passed ->
                Stream.of(
                                passed.approval().paperOwedBy().stream().map(day -> new OwedPaper(it, passed, day)),
                                passed.docket().desk().openTasks().stream()
                                        .min(Comparator.comparing(
                                                task -> task.notice().replyBy()))
                                        .map(task -> new AnswerableTask(it, passed, task))
                                        .stream(),
                                passed.docket().hindrances().openDuty().stream()
                                        .map(duty -> new OpenRevocation(it, passed, duty)))
                        .flatMap(errands -> errands);
            case Review.Closed _ -> Stream.empty();
        };
    }

    /** The review itself. */
    record OpenReview(Case of, Review.Open review) implements InCase {
        @Override
        public Kind kind() {
            return Kind.REVIEW;
        }

        @Override
        public String id() {
            return of.idOf(review).value();
        }

        @Override
        public Instant since() {
            return of.application().acceptedAt();
        }

        @Override
        public Optional<ReviewStatus> status() {
            return Optional.of(ReviewStatus.of(review));
        }
    }

    /** A question to another department than the one that has the review. */
    record AskedOpinion(Case of, Review.Open review, Consultation asked) implements InCase {
        @Override
        public Kind kind() {
            return Kind.OPINION;
        }

        @Override
        public String id() {
            return of.idOf(review).value() + "/opinions/" + asked.id();
        }

        @Override
        public Instant since() {
            return asked.asked().at();
        }

        @Override
        public DepartmentCode department() {
            return asked.consulted();
        }

        /** Nobody's there: the desk is that of the department that asks. */
        @Override
        public String assignee() {
            return InboxFilter.NOBODY;
        }

        @Override
        public Optional<DueDate> due(WorkingCalendar calendar) {
            return Optional.of(lastDay(asked.answerBy(), calendar));
        }

        @Override
        public Light light(WorkingCalendar calendar, LocalDate today) {
            return Light.of(calendar, lastDay(asked.answerBy(), calendar), today);
        }
    }

    /** A paper that is owed because silence granted. */
    record OwedPaper(Case of, Review.Passed review, LocalDate owedBy) implements InCase {
        @Override
        public Kind kind() {
            return Kind.PAPER;
        }

        @Override
        public String id() {
            return of.idOf(review).value() + "/paper";
        }

        @Override
        public Instant since() {
            return review.closedAt();
        }

        @Override
        public Optional<DueDate> due(WorkingCalendar calendar) {
            return Optional.of(lastDay(owedBy, calendar));
        }

        @Override
        public Light light(WorkingCalendar calendar, LocalDate today) {
            return Light.of(calendar, lastDay(owedBy, calendar), today);
        }
    }

    /** What the head has to answer for since an exemption fell after the grant; one answer is for all. */
    record AnswerableTask(Case of, Review.Passed review, ComplianceTask task) implements InCase {
        @Override
        public Kind kind() {
            return Kind.SUPERVISION;
        }

        @Override
        public String id() {
            return of.idOf(review).value() + "/supervision";
        }

        @Override
        public Instant since() {
            return task.notice().issuedOn().atStartOfDay(WorkingCalendar.ZONE).toInstant();
        }

        @Override
        public Optional<DueDate> due(WorkingCalendar calendar) {
            return Optional.of(lastDay(task.notice().replyBy(), calendar));
        }

        @Override
        public Light light(WorkingCalendar calendar, LocalDate today) {
            return Light.of(calendar, lastDay(task.notice().replyBy(), calendar), today);
        }
    }

    /** A special procedure that the head is asked for. */
    record AskedProcedure(Case of, Review.Open review, ProcedureRequest request) implements InCase {
        @Override
        public Kind kind() {
            return Kind.SUSPENSION_REQUEST;
        }

        @Override
        public String id() {
            return of.idOf(review).value() + "/suspension-requests/" + request.id();
        }

        @Override
        public Instant since() {
            return request.asked().at();
        }
    }

    /** What was granted has to be revoked or upheld. */
    record OpenRevocation(Case of, Review.Passed review, RevocationDuty duty) implements InCase {
        @Override
        public Kind kind() {
            return Kind.REVOCATION;
        }

        @Override
        public String id() {
            return of.idOf(review).value() + "/revocation";
        }

        @Override
        public Instant since() {
            return duty.found().at();
        }

        @Override
        public Optional<DueDate> due(WorkingCalendar calendar) {
            return duty.decideBy().map(day -> lastDay(day, calendar));
        }

        @Override
        public Light light(WorkingCalendar calendar, LocalDate today) {
            return due(calendar).map(day -> Light.of(calendar, day, today)).orElse(Light.NONE);
        }
    }

    static DueDate lastDay(LocalDate day, WorkingCalendar calendar) {
        return new DueDate(day, day.isAfter(calendar.knownUntil()));
    }
}
