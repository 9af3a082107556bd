package cn.yongji.onestop.intake.counter.prereview.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Why a joint pre-review does not go as asked. */
public sealed interface PreReviewRefusal {
    /** Only key projects have one. */
    record NotKey() implements PreReviewRefusal {}

    /** It is for before the project files; that has happened. */
    record FiledAlready(String applicationId) implements PreReviewRefusal {}

    /** The project has one. */
    record AskedAlready(Instant askedAt) implements PreReviewRefusal {}

    /** There is none, or this department was not asked. */
    record NotAsked() implements PreReviewRefusal {}

    /** The department has said what it has to say. */
    record OpinionGiven(Instant givenAt) implements PreReviewRefusal {}

    /** It is concluded. */
    record Concluded(Instant concludedAt) implements PreReviewRefusal {}

    /** Departments that were asked have not spoken, and have until then. */
    record OpinionsOutstanding(List<String> departments, LocalDate opinionsBy) implements PreReviewRefusal {}
}
