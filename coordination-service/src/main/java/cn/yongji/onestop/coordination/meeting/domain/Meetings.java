package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.coordination.project.domain.Sight;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All meetings. */
public interface Meetings {
    /**
     * Which meetings a list shows.
     *
     * @param sight how far the reader sees, who does not see all
     */
    record Wanted(Optional<String> projectId, Optional<String> problemId, Optional<Sight> sight) {}

    /** Place in a list that is ordered by asking. */
    record Place(Instant askedAt, String meetingId) {
        public static Place of(Meeting meeting) {
            return new Place(meeting.request().asked().at(), meeting.id());
        }
    }

    /** The longest asked first. */
    List<Meeting> list(Wanted wanted, Optional<Place> after, int limit);

    /** Those that are scheduled on a day or after it, by their identities. */
    List<Meeting> scheduledFrom(LocalDate day, Optional<String> afterId, int limit);

    /** Those with a time between two days, both included, as far as somebody sees who sees not none; earliest first. */
    List<Meeting> between(Sight sight, LocalDate from, LocalDate to, int limit);

    /** The same of those that somebody has called. */
    List<Meeting> calledBy(String subject, LocalDate from, LocalDate to, int limit);

    /** Identities of those that have been half-way since before the instant. */
    List<String> halfWay(Instant before, int limit);
}
