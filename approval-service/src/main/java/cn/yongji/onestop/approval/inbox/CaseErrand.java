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

/** What waits in a case. */
public sealed interface CaseErrand extends Errand {
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

    /** What has no last day but that of the review. */
    sealed interface OnTheClock extends CaseErrand {
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

    /** The review itself. */
    record OpenReview(Case of, Review.Open review) implements OnTheClock {
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
    record AskedOpinion(Case of, Review.Open review, Consultation asked) implements CaseErrand {
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
        public Optional<LocalDate> lastDay() {
            return Optional.of(asked.answerBy());
        }
    }

    /** A paper that is owed because silence granted. */
    record OwedPaper(Case of, Review.Passed review, LocalDate owedBy) implements CaseErrand {
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
        public Optional<LocalDate> lastDay() {
            return Optional.of(owedBy);
        }
    }

    /** What the head has to answer for since an exemption fell after the grant; one answer is for all. */
    record AnswerableTask(Case of, Review.Passed review, ComplianceTask task) implements CaseErrand {
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
        public Optional<LocalDate> lastDay() {
            return Optional.of(task.notice().replyBy());
        }
    }

    /** A special procedure that the head is asked for. */
    record AskedProcedure(Case of, Review.Open review, ProcedureRequest request) implements OnTheClock {
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
    record OpenRevocation(Case of, Review.Passed review, RevocationDuty duty) implements CaseErrand {
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
        public Optional<LocalDate> lastDay() {
            return duty.decideBy();
        }
    }
}
