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
public record CaseDossier(
        List<JointNotice> notices,
        List<Contradiction> contradictions,
        List<RecordedResolution> resolutions,
        Optional<Closing> closing) {
    public static final CaseDossier EMPTY = new CaseDossier(List.of(), List.of(), List.of(), Optional.empty());

    public CaseDossier {
        notices = List.copyOf(notices);
        contradictions = List.copyOf(contradictions);
        resolutions = List.copyOf(resolutions);
    }

    /** How and when a case ended; what happens to its reviews later does not change it. */
    public record Closing(CaseOutcome outcome, Instant at) {}

    public Optional<JointNotice.Collecting> collecting() {
        return !notices.isEmpty() && notices.getLast() instanceof JointNotice.Collecting open
                ? Optional.of(open)
                : Optional.empty();
    }

    public List<JointNotice.Issued> issued() {
        return notices.stream()
                .filter(JointNotice.Issued.class::isInstance)
                .map(JointNotice.Issued.class::cast)
                .toList();
    }

    /** With this notice in the place of the one that it was, or after all others. */
    public CaseDossier with(JointNotice notice) {
        var others = notices.stream().filter(other -> !other.id().equals(notice.id()));
        return new CaseDossier(Stream.concat(others, Stream.of(notice)).toList(), contradictions, resolutions, closing);
    }

    public CaseDossier with(List<Contradiction> found) {
        return new CaseDossier(
                notices, Stream.concat(contradictions.stream(), found.stream()).toList(), resolutions, closing);
    }

    public CaseDossier with(RecordedResolution resolution) {
        var others = resolutions.stream().filter(other -> !other.id().equals(resolution.id()));
        return new CaseDossier(
                notices,
                contradictions,
                Stream.concat(others, Stream.of(resolution)).toList(),
                closing);
    }

    public CaseDossier with(Closing how) {
        return new CaseDossier(notices, contradictions, resolutions, Optional.of(how));
    }
}
