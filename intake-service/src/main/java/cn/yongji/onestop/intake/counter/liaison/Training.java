package cn.yongji.onestop.intake.counter.liaison;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** 项目专干业务培训会 (S4): what it was about, what was handed out, and who came. */
record Training(
        String title,
        LocalDate heldOn,
        String place,
        List<String> topics,
        List<String> handouts,
        List<Attendee> attendees,
        Instant recordedAt,
        String recordedBy) {
    public Training {
        topics = List.copyOf(topics);
        handouts = List.copyOf(handouts);
        attendees = List.copyOf(attendees);
    }

    /** 参训人员, for one project. */
    public record Attendee(String projectId, String name, Instant notedAt, String notedBy) {
        boolean same(Attendee other) {
            return projectId.equals(other.projectId) && name.equals(other.name);
        }
    }

    /** With those who are not on the list yet. What is on it stays (D15). */
    public Training attendedBy(List<Attendee> more) {
        var added = more.stream()
                .filter(it -> attendees.stream().noneMatch(it::same))
                .toList();
        return new Training(
                title,
                heldOn,
                place,
                topics,
                handouts,
                Stream.concat(attendees.stream(), added.stream()).toList(),
                recordedAt,
                recordedBy);
    }

    /** Whether somebody of that name came for that project. */
    public boolean attended(String projectId, String name) {
        return attendees.stream()
                .anyMatch(it -> it.projectId().equals(projectId) && it.name().equals(name));
    }
}
