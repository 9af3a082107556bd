package cn.yongji.onestop.approval.cases.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 办件卷宗: what belongs to the case as a whole.
 *
 * @param notices joint notices, the last of which may still collect
 * @param closing how it ended; cases of earlier days have none and are judged by their reviews
 */
public record Dossier(
        List<Notice> notices,
        List<Contradiction> contradictions,
        List<RecordedResolution> resolutions,
        Optional<Closing> closing) {
    public static final Dossier EMPTY = new Dossier(List.of(), List.of(), List.of(), Optional.empty());

    public Dossier {
        notices = List.copyOf(notices);
        contradictions = List.copyOf(contradictions);
        resolutions = List.copyOf(resolutions);
    }

    /** How and when a case ended; what happens to its reviews later does not change it. */
    public record Closing(Outcome outcome, Instant at) {}

    public Optional<Notice.Collecting> collecting() {
        return !notices.isEmpty() && notices.getLast() instanceof Notice.Collecting open
                ? Optional.of(open)
                : Optional.empty();
    }

    public List<Notice.Issued> issued() {
        return notices.stream()
                .filter(Notice.Issued.class::isInstance)
                .map(Notice.Issued.class::cast)
                .toList();
    }

    /** With this notice in the place of the one that it was, or after all others. */
    public Dossier with(Notice notice) {
        var others = notices.stream().filter(other -> !other.id().equals(notice.id()));
        return new Dossier(Stream.concat(others, Stream.of(notice)).toList(), contradictions, resolutions, closing);
    }

    public Dossier with(List<Contradiction> found) {
        return new Dossier(
                notices, Stream.concat(contradictions.stream(), found.stream()).toList(), resolutions, closing);
    }

    public Dossier with(RecordedResolution resolution) {
        var others = resolutions.stream().filter(other -> !other.id().equals(resolution.id()));
        return new Dossier(
                notices,
                contradictions,
                Stream.concat(others, Stream.of(resolution)).toList(),
                closing);
    }

    public Dossier with(Closing how) {
        return new Dossier(notices, contradictions, resolutions, Optional.of(how));
    }
}
